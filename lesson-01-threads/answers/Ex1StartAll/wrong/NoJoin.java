package threads;

import java.util.List;

/** Wrong: it starts all threads and waits for none of them. Caught by {@code waitsForAllTasks}. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        for (Runnable task : tasks) {
            new Thread(task).start();
        }
    }
}
