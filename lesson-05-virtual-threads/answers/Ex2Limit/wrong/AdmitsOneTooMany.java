package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wrong: it waits only if more than the limit ask already, so one more gets in. Caught by {@code usesExactlyTheLimit}. */
final class Ex2Limit {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition permitAvailable = lock.newCondition();
    private final Database database;
    private final int limit;
    private int asking;

    private Ex2Limit(Database database, int limit) {
        this.database = database;
        this.limit = limit;
    }

    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Ex2Limit all = new Ex2Limit(connect.call(), limit);
        List<FutureTask<String>> answers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<String> question : questions) {
            FutureTask<String> answer = new FutureTask<>(() -> all.ask(question.call()));
            answers.add(answer);
            threads.add(Thread.ofVirtual().start(answer));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        List<String> results = new ArrayList<>();
        for (FutureTask<String> answer : answers) {
            try {
                results.add(answer.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        }
        return results;
    }

    private String ask(String question) throws Exception {
        lock.lockInterruptibly();
        try {
            while (asking > limit) {
                permitAvailable.await();
            }
            asking++;
        } finally {
            lock.unlock();
        }
        try {
            return database.ask(question);
        } finally {
            lock.lock();
            asking--;
            permitAvailable.signal();
            lock.unlock();
        }
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
