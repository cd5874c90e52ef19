package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Wrong: each failure takes the place of the one before. Caught by {@code interruptsTheOthers}. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        String[] results = new String[tasks.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            int index = i;
            threads.add(Thread.ofVirtual().unstarted(() -> {
                try {
                    results[index] = tasks.get(index).call();
                } catch (Throwable t) {
                    failure.set(t);
                    threads.forEach(Thread::interrupt);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new ExecutionException(failure.get());
        }
        return List.of(results);
    }
}
