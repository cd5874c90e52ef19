package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs each task in its own virtual thread, but lets at most {@code limit} of them ask the database at the same time.
 *
 * @see Ex2LimitTest
 */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Assumptions.abort("5.2 is waiting for you: delete this line.");
        Database database = connect.call();
        List<String> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(limit, Thread.ofVirtual().factory())) {
            List<Future<String>> tasks = new ArrayList<>();
            for (Callable<String> question : questions) {
                tasks.add(pool.submit(() -> {
                    String prepared = question.call();
                    return database.ask(prepared);
                }));
            }
            for (Future<String> task : tasks) {
                answers.add(task.get());
            }
        }
        return answers;
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
