package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: the first failure is thrown at once, and the other tasks run on. Caught by {@code interruptsTheOthers}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        CompletionService<String> finished = new ExecutorCompletionService<>(executor);
        List<Future<String>> running = tasks.stream().map(finished::submit).toList();
        for (int i = 0; i < running.size(); i++) {
            finished.take().get();
        }
        return running.stream().map(Future::resultNow).toList();
    }
}
