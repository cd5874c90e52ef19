package threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Wrong: an Error ends the thread of its page, and an answer is missing. Caught by {@code errorPropagates}. */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        String[] answers = new String[pages.size()];
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int place = i;
            Thread thread = new Thread(() -> {
                try {
                    answers[place] = pages.get(place).call();
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return Arrays.asList(answers);
    }
}
