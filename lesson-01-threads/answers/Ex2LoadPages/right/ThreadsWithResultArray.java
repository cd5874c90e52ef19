package threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Right: each thread writes into a place of its own, and the first failure is kept and thrown when all have ended. */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        String[] answers = new String[pages.size()];
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int place = i;
            Thread thread = new Thread(() -> {
                try {
                    answers[place] = pages.get(place).call();
                } catch (Throwable e) { // an Error is a failure too
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
            throw new ExecutionException(failure.get());
        }
        return Arrays.asList(answers);
    }
}
