package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Wrong: nobody asks before the last one has prepared. Caught by {@code asksWhileOthersPrepare}. */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Semaphore permits = new Semaphore(limit);
        CountDownLatch prepared = new CountDownLatch(questions.size());
        List<String> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tasks = new ArrayList<>();
            for (Callable<String> question : questions) {
                tasks.add(executor.submit(() -> {
                    String mine;
                    try {
                        mine = question.call();
                    } finally {
                        prepared.countDown();
                    }
                    prepared.await();
                    permits.acquire();
                    try {
                        return database.ask(mine);
                    } finally {
                        permits.release();
                    }
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
