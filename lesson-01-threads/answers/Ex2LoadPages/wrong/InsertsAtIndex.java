package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: each answer is inserted at its place or, as long as there are too few, at the end. That is right only for some orders
 * of arrival. Caught by {@code keepsPageOrderWhenReversed}.
 */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(pages.size());
        try {
            List<Future<?>> loading = new ArrayList<>();
            for (int i = 0; i < pages.size(); i++) {
                int place = i;
                loading.add(pool.submit(() -> {
                    String answer = pages.get(place).call();
                    answers.add(Math.min(place, answers.size()), answer);
                    return null;
                }));
            }
            for (Future<?> page : loading) {
                page.get();
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
