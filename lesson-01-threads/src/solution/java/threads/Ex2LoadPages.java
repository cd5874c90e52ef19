package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A list of futures keeps the order, and {@code get} throws what a page threw. */
final class Ex2LoadPages {
    // tag::answer[]
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
        } finally {
            pool.shutdown();
        }
    }
    // end::answer[]
}
