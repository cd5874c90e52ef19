package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Wrong: a caller that is interrupted while the tasks clean up waits no longer, and they run on. Caught by
 * {@code interruptedCallerWaitsForCleanup}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        BlockingQueue<FutureTask<String>> finished = new LinkedBlockingQueue<>();
        List<FutureTask<String>> running = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<String> task : tasks) {
            FutureTask<String> future = new FutureTask<>(task);
            running.add(future);
            threads.add(Thread.startVirtualThread(() -> {
                future.run();
                finished.add(future);
            }));
        }
        try {
            for (int i = 0; i < tasks.size(); i++) {
                finished.take().get();
            }
            return running.stream().map(FutureTask::resultNow).toList();
        } finally {
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
