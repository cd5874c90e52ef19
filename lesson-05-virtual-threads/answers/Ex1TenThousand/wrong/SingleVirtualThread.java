package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Wrong: one virtual thread does everything, one task after another. Caught by {@code runsTenThousandConcurrently}. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<String> results = new ArrayList<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        Thread.startVirtualThread(() -> {
            for (Callable<String> task : tasks) {
                try {
                    results.add(task.call());
                } catch (Exception e) {
                    failure.set(e);
                }
            }
        }).join();
        if (failure.get() != null) {
            throw failure.get();
        }
        return results;
    }
}
