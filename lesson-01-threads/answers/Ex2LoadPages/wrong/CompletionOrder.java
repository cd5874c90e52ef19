package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Wrong: the answers stand in the order in which they came. Caught by
 * {@code keepsPageOrder}.
 */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(pages.size());
        try {
            CompletionService<String> loading = new ExecutorCompletionService<>(pool);
            for (Callable<String> page : pages) {
                loading.submit(page);
            }
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                answers.add(loading.take().get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
