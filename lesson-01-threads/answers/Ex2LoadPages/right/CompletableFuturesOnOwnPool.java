package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Right: the futures run on a pool of their own, stand in the order of the pages, and {@code join} tells a failure. */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(pages.size());
        try {
            List<CompletableFuture<String>> futures = new ArrayList<>();
            for (Callable<String> page : pages) {
                futures.add(CompletableFuture.supplyAsync(() -> load(page), pool));
            }
            return futures.stream().map(CompletableFuture::join).toList();
        } finally {
            pool.shutdown();
        }
    }

    private static String load(Callable<String> page) {
        try {
            return page.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
