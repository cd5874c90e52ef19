package threads;

import java.util.List;

/** Right: a thread for the first task, and this same method for the rest. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        if (tasks.isEmpty()) {
            return;
        }
        Thread first = new Thread(tasks.get(0));
        first.start();
        runAll(tasks.subList(1, tasks.size()));
        first.join();
    }
}
