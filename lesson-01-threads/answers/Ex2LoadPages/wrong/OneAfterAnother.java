package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Wrong: the next page is asked for when the one before has come. Caught by {@code loadsPagesConcurrently}. */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        List<String> answers = new ArrayList<>();
        for (Callable<String> page : pages) {
            answers.add(page.call());
        }
        return answers;
    }
}
