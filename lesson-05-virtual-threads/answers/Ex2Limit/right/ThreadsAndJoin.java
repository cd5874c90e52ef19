package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** Right: threads that are started and joined, and a {@code FutureTask} that keeps what came of each. */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Semaphore permits = new Semaphore(limit);
        List<FutureTask<String>> tasks = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<String> question : questions) {
            FutureTask<String> task = new FutureTask<>(() -> {
                String prepared = question.call();
                permits.acquire();
                try {
                    return database.ask(prepared);
                } finally {
                    permits.release();
                }
            });
            tasks.add(task);
            threads.add(Thread.startVirtualThread(task));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<String> answers = new ArrayList<>();
        for (FutureTask<String> task : tasks) {
            answers.add(task.get());
        }
        return answers;
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
