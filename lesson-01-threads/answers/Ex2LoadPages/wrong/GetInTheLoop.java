package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Wrong: there is a pool, but {@code get} waits for each page before the next one is submitted. Caught by
 * {@code loadsPagesConcurrently}.
 */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(pages.size());
        try {
            List<String> answers = new ArrayList<>();
            for (Callable<String> page : pages) {
                answers.add(pool.submit(page).get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
