package comparison;

import java.util.List;
import java.util.function.Function;

/**
 * Wrong: a parallel stream works in the common pool, which the whole program shares. Caught by {@code processesEveryItemOnce}
 * or {@code downloadsOverlap}.
 */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        return items.parallelStream().map(item -> {
            try {
                return new Result(calculate.apply(download.apply(item)), null);
            } catch (Throwable t) {
                return new Result(null, t);
            }
        }).toList();
    }
}
