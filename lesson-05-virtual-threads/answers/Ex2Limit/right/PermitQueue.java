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

/** Right: a queue with a ticket for each place. Who wants to ask takes one, and puts it back. */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        BlockingQueue<Integer> tickets = new LinkedBlockingQueue<>(IntStream.range(0, limit).boxed().toList());
        List<String> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tasks = questions.stream()
                    .map(question -> executor.submit(() -> askOne(question.call(), database, tickets))).toList();
            for (Future<String> task : tasks) {
                answers.add(task.get());
            }
        }
        return answers;
    }

    private static String askOne(String question, Database database, BlockingQueue<Integer> tickets) throws Exception {
        Integer ticket = tickets.take();
        try {
            return database.ask(question);
        } finally {
            tickets.add(ticket);
        }
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
