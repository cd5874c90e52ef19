package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Right: threads from a factory that gives them names, and a latch that counts those that have ended. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        AtomicReferenceArray<String> results = new AtomicReferenceArray<>(tasks.size());
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch finished = new CountDownLatch(tasks.size());
        ThreadFactory factory = Thread.ofVirtual().name("task-", 1).factory();
        for (int i = 0; i < tasks.size(); i++) {
            int index = i;
            factory.newThread(() -> {
                try {
                    results.set(index, tasks.get(index).call());
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                } finally {
                    finished.countDown();
                }
            }).start();
        }
        finished.await();
        if (failure.get() != null) {
            throw new ExecutionException(failure.get());
        }
        return IntStream.range(0, tasks.size()).mapToObj(results::get).toList();
    }
}
