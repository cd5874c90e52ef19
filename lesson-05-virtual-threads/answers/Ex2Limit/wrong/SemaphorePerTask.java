package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Wrong: each task has a semaphore of its own, where a permit is always free. Caught by {@code usesExactlyTheLimit}.
 */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        List<String> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tasks = questions.stream()
                    .map(question -> executor.submit(() -> askOne(question.call(), database, limit))).toList();
            for (Future<String> task : tasks) {
                answers.add(task.get());
            }
        }
        return answers;
    }

    private static String askOne(String question, Database database, int limit) throws Exception {
        Semaphore permits = new Semaphore(limit);
        permits.acquire();
        try {
            return database.ask(question);
        } finally {
            permits.release();
        }
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
