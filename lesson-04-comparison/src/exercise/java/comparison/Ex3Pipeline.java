package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 4.3: a way for each stage.
 *
 * <p>Download each item, and calculate with what has come: so many downloads at the same time, so many calculations, and both
 * stages together. Whatever goes wrong with an item stands in its place, and the others are done. Return when all are done, with
 * the results in the order of the items, and leave no thread behind. If your code is interrupted while it waits, let the
 * {@code InterruptedException} through.
 *
 * @see Ex3PipelineTest
 */
final class Ex3Pipeline {
    /** What came of an item: a value and no failure, or no value and what went wrong; the other one is null. */
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
