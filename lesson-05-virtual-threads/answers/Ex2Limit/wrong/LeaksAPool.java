package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Wrong: it never closes its pool, so idle threads stay behind. Caught by {@code asksOncePerTask}. */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Semaphore permits = new Semaphore(limit);
        List<String> answers = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(questions.size(), Thread.ofVirtual().factory());
        List<Callable<String>> tasks = new ArrayList<>();
        for (Callable<String> question : questions) {
            tasks.add(() -> askOne(question.call(), database, permits));
        }
        for (Future<String> task : executor.invokeAll(tasks)) {
            answers.add(task.get());
        }
        return answers;
    }

    private static String askOne(String question, Database database, Semaphore permits) throws Exception {
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
