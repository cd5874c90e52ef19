package virtualthreads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Wrong: it keeps exceptions only. A task that throws an {@code Error} has the result null, and nobody is told. Caught
 * by {@code errorPropagates}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        String[] results = new String[tasks.size()];
        Exception[] failures = new Exception[tasks.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            int index = i;
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    results[index] = tasks.get(index).call();
                } catch (Exception e) {
                    failures[index] = e;
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Exception failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
        return Arrays.asList(results);
    }
}
