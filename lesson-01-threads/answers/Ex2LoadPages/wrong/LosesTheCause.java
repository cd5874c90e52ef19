package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: it says that something failed and not what: the page's exception is lost. Caught by {@code failurePropagates}. */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(pages.size());
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (Callable<String> page : pages) {
                futures.add(pool.submit(page));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A page could not be loaded.");
        } finally {
            pool.shutdown();
        }
    }
}
