package threads;

import java.util.List;

/** Wrong: it guesses how long the tasks take and does not wait for them. Caught by {@code waitsForAllTasks}. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        for (Runnable task : tasks) {
            new Thread(task).start();
        }
        Thread.sleep(500);
    }
}
