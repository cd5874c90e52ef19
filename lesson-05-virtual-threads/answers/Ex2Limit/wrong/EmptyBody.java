package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;

/** Wrong: nobody asks anything. Caught by {@code asksOncePerTask}. */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) {
        return List.of();
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
