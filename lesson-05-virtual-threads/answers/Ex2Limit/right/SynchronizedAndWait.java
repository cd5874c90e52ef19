// Java 24
package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Right: the lock of {@code synchronized} guards a counter only, and nobody asks under it. Before Java 24, {@code
 * wait} kept the carrier thread.
 */
final class Ex2Limit {
    private int free;

    private Ex2Limit(int limit) {
        free = limit;
    }

    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Ex2Limit permits = new Ex2Limit(limit);
        List<String> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tasks = new ArrayList<>();
            for (Callable<String> question : questions) {
                tasks.add(executor.submit(() -> {
                    String prepared = question.call();
                    permits.enter();
                    try {
                        return database.ask(prepared);
                    } finally {
                        permits.leave();
                    }
                }));
            }
            for (Future<String> task : tasks) {
                answers.add(task.get());
            }
        }
        return answers;
    }

    private synchronized void enter() throws InterruptedException {
        while (free == 0) {
            wait();
        }
        free--;
    }

    private synchronized void leave() {
        free++;
        notifyAll();
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
