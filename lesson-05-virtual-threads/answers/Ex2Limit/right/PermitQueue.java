package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/** Right: a queue holds the permits. A task that wants to ask takes one, and puts it back. */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        BlockingQueue<Integer> permits = new LinkedBlockingQueue<>(IntStream.range(0, limit).boxed().toList());
        List<String> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tasks = questions.stream()
                    .map(question -> executor.submit(() -> askOne(question.call(), database, permits))).toList();
            for (Future<String> task : tasks) {
                answers.add(task.get());
            }
        }
        return answers;
    }

    private static String askOne(String question, Database database, BlockingQueue<Integer> permits) throws Exception {
        Integer permit = permits.take();
        try {
            return database.ask(question);
        } finally {
            permits.add(permit);
        }
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
