package threads;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Wrong: it hands back the list before the pages are in it. Caught by {@code loadsEveryPageOnce}. */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        String[] answers = new String[pages.size()];
        for (int i = 0; i < answers.length; i++) {
            int place = i;
            new Thread(() -> {
                try {
                    answers[place] = pages.get(place).call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).start();
        }
        return Arrays.asList(answers);
    }
}
