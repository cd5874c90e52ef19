package threads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: a page that stands in the list several times has one place in the map, and gets one answer. Caught by
 * {@code loadsPagesConcurrently}.
 */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(pages.size());
        try {
            Map<Callable<String>, Future<String>> loading = new LinkedHashMap<>();
            for (Callable<String> page : pages) {
                loading.put(page, pool.submit(page));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : loading.values()) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
