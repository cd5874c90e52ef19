package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Right: the pool adds a thread whenever none is free. {@code invokeAll} waits for all pages and keeps their order. */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> future : pool.invokeAll(pages)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
