package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 1.2: load pages together.
 *
 * <p>Each {@code Callable} loads one page. Load all pages at the same time, and return what they gave in the order of the
 * list. If a page fails, {@code loadAll} must fail too, with what that page threw or with an exception caused by it.
 *
 * @see Ex2LoadPagesTest
 */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        Assumptions.abort("1.2 is waiting for you: delete this line.");
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(pages.size());
        for (Callable<String> page : pages) {
            pool.execute(() -> {
                try {
                    answers.add(page.call());
                } catch (Exception e) {
                    answers.add("");
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.MINUTES);
        return answers;
    }
}
