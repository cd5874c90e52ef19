package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 5.2: limit with a semaphore, not with a pool.
 *
 * <p>Each task prepares a question, and then asks the database: both in one virtual thread, its own. All of them may prepare at
 * the same time, and at most {@code limit} may ask at the same time. One client serves all of them: call
 * {@code connect} once.
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
