package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Wrong: when all have ended, it throws the first failure that it finds in the list: that of a task which was
 * interrupted. Caught by {@code interruptsTheOthers}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        List<FutureTask<String>> running = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<String> task : tasks) {
            FutureTask<String> future = new FutureTask<>(() -> {
                try {
                    return task.call();
                } catch (Throwable t) {
                    threads.forEach(Thread::interrupt);
                    throw t;
                }
            });
            running.add(future);
            threads.add(Thread.ofVirtual().unstarted(future));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        List<String> results = new ArrayList<>();
        for (FutureTask<String> task : running) {
            results.add(task.get());
        }
        return results;
    }
}
