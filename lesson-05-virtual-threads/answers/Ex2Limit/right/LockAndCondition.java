package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Right: a counter of those who ask, under a lock, and a condition to wait for. */
final class Ex2Limit {
    private final Lock lock = new ReentrantLock();
    private final Condition permitAvailable = lock.newCondition();
    private int free;

    private Ex2Limit(int limit) {
        free = limit;
    }

    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Ex2Limit permits = new Ex2Limit(limit);
        List<String> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tasks = new ArrayList<>();
            for (Callable<String> question : questions) {
                tasks.add(executor.submit(() -> {
                    String prepared = question.call();
                    permits.enter();
                    try {
                        return database.ask(prepared);
                    } finally {
                        permits.leave();
                    }
                }));
            }
            for (Future<String> task : tasks) {
                answers.add(task.get());
            }
        }
        return answers;
    }

    private void enter() throws InterruptedException {
        lock.lock();
        try {
            while (free == 0) {
                permitAvailable.await();
            }
            free--;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            free++;
            permitAvailable.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
