package threads;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Wrong: a parallel stream uses the common pool, which has only about as many threads as the machine has cores.
 * Caught by {@code loadsEveryPageOnce}.
 */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        return pages.parallelStream().map(Ex2LoadPages::load).toList();
    }

    private static String load(Callable<String> page) {
        try {
            return page.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
