package threads;

import java.util.List;
import java.util.concurrent.Callable;

/** Wrong: no page is loaded. Caught by {@code loadsEveryPageOnce}. */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        return List.of();
    }
}
