package threads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Wrong: a stream takes one page at a time through all its steps, so that each {@code join} comes before the next
 * {@code supplyAsync}. Caught by {@code loadsPagesConcurrently}.
 */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(pages.size());
        try {
            return pages.stream()
                    .map(page -> CompletableFuture.supplyAsync(() -> load(page), pool))
                    .map(CompletableFuture::join)
                    .toList();
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
