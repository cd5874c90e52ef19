package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Wrong: each item is downloaded and calculated before the next one starts. Caught by {@code downloadsOverlap}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        List<Result> results = new ArrayList<>();
        for (String item : items) {
            try {
                results.add(new Result(calculate.apply(download.apply(item)), null));
            } catch (Throwable t) {
                results.add(new Result(null, t));
            }
        }
        return results;
    }
}
