package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Wrong: when the caller is interrupted, the tasks run on, and the end of {@code try} waits for them. Caught by {@code
 * interruptedCallerStopsAllTasks}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        AtomicReference<Throwable> first = new AtomicReference<>();
        String[] results = new String[tasks.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            int index = i;
            threads.add(Thread.ofVirtual().unstarted(() -> {
                try {
                    results[index] = tasks.get(index).call();
                } catch (Throwable t) {
                    if (first.compareAndSet(null, t)) {
                        threads.forEach(Thread::interrupt);
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (first.get() != null) {
            throw new ExecutionException(first.get());
        }
        return List.of(results);
    }
}
