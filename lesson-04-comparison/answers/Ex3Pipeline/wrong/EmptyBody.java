package comparison;

import java.util.List;
import java.util.function.Function;

/** Wrong: nothing is downloaded, and there is no result. Caught by {@code processesEveryItemOnce}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        return List.of();
    }
}
