package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;

/** Downloads items and calculates with them, both stages at the same time. Its test is {@link Ex3PipelineTest}. */
final class Ex3Pipeline {
    /** The result of an item: its value, or what went wrong. The other one is null. */
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Assumptions.abort("4.3 is waiting for you: delete this line.");
        List<String> pages = new ArrayList<>();
        for (String item : items) {
            pages.add(download.apply(item));
        }
        List<Result> results = new ArrayList<>();
        for (String page : pages) {
            results.add(new Result(calculate.apply(page), null));
        }
        return results;
    }
}
