package virtualthreads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Wrong: {@code run} of a virtual thread does nothing. It must be started. Caught by {@code runsEveryTaskOnce}. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws InterruptedException {
        String[] results = new String[tasks.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            int index = i;
            threads.add(Thread.ofVirtual().unstarted(() -> results[index] = call(tasks.get(index))));
        }
        for (Thread thread : threads) {
            thread.run();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.asList(results);
    }

    private static String call(Callable<String> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
