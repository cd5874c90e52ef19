package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Wrong: a pool of {@code limit} threads keeps the limit, and makes the tasks wait that only want to prepare. Caught
 * by {@code preparesConcurrently}.
 */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        List<String> answers = new ArrayList<>();
        ThreadFactory factory = Thread.ofVirtual().name("asks-", 1).factory();
        try (ExecutorService pool = Executors.newFixedThreadPool(limit, factory)) {
            List<Future<String>> tasks = questions.stream()
                    .map(question -> pool.submit(() -> database.ask(question.call()))).toList();
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
