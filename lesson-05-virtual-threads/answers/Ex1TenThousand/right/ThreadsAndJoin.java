package virtualthreads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Right: virtual threads are started and joined like all others. Each has a place of its own in an array. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        String[] results = new String[tasks.size()];
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            int index = i;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    results[index] = tasks.get(index).call();
                } catch (Throwable e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new ExecutionException(failure.get());
        }
        return Arrays.asList(results);
    }
}
