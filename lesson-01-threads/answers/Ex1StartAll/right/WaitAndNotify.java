package threads;

import java.util.List;

/** Right: it counts who is running, and sleeps in {@code wait} until the last one has woken it. */
final class Ex1StartAll {
    private int running;

    static void runAll(List<Runnable> tasks) throws InterruptedException {
        new Ex1StartAll().startAndWait(tasks);
    }

    private synchronized void startAndWait(List<Runnable> tasks) throws InterruptedException {
        for (Runnable task : tasks) {
            running++;
            new Thread(() -> {
                try {
                    task.run();
                } finally {
                    ended();
                }
            }).start();
        }
        while (running > 0) {
            wait();
        }
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }
}
