package virtualthreads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Right: a task that fails stops the others itself, and the caller only waits. */
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
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    threads.forEach(Thread::interrupt);
                }
            }
        }
        if (interrupted) {
            throw new InterruptedException();
        }
        if (first.get() != null) {
            throw new ExecutionException(first.get());
        }
        return Arrays.asList(results);
    }
}
