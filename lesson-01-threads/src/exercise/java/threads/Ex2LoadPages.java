package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assumptions;

/**
 * Loads all pages at the same time, and returns their answers in the order of the list.
 *
 * @see Ex2LoadPagesTest
 */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        Assumptions.abort("1.2 is waiting for you: delete this line.");
        List<String> answers = Collections.synchronizedList(new ArrayList<>()); // many threads may add to such a list
        List<Thread> threads = new ArrayList<>();
        for (Callable<String> page : pages) {
            Thread thread = new Thread(() -> {
                try {
                    answers.add(page.call());
                } catch (Exception e) {
                    answers.add("");
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return answers;
    }
}
