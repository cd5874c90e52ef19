package comparison.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kit.Jvm;

/** Waits of some milliseconds each, with five approaches. Each method returns how many waits have finished. */
final class Waits {

    static int sequential(int waits, int millis) throws InterruptedException {
        for (int i = 0; i < waits; i++) {
            Thread.sleep(millis);
        }
        return waits;
    }

    // tag::main[]
    /** One thread per wait, as in lesson 1. */
    static int onThreads(int waits, int millis) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < waits; i++) {
            Thread thread = new Thread(() -> sleep(millis));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return threads.size();
    }

    /** A timer completes the futures, as in lesson 3. Only the caller waits, for all of them. */
    static int async(int waits, int millis) {
        CompletableFuture<?>[] ends = new CompletableFuture<?>[waits];
        for (int i = 0; i < waits; i++) {
            ends[i] = new CompletableFuture<Void>().completeOnTimeout(null, millis, TimeUnit.MILLISECONDS);
        }
        CompletableFuture.allOf(ends).join();
        return ends.length;
    }
    // end::main[]

    /** One virtual thread per wait. Lesson 5 is about them. */
    static int onVirtualThreads(int waits, int millis) throws InterruptedException, ExecutionException {
        ExecutorService virtualThreads = VirtualThreads.newExecutor();
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < waits; i++) {
                ends.add(virtualThreads.submit(() -> sleep(millis)));
            }
            for (Future<?> end : ends) {
                end.get();
            }
            return ends.size();
        } finally {
            virtualThreads.shutdownNow();
        }
    }

    /** One process per wait, as in lesson 2. */
    static int inProcesses(int waits, int millis) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < waits; i++) {
                processes.add(Jvm.java("-Xint", OneWait.class.getName(), "" + millis).start());
            }
            for (Process process : processes) {
                int status = process.waitFor();
                if (status != 0) {
                    throw new IOException("a process ended with status " + status);
                }
            }
            return processes.size();
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    static final class OneWait {
        public static void main(String[] args) throws InterruptedException {
            Jvm.endWithParent();
            Thread.sleep(Integer.parseInt(args[0]));
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            // Nobody interrupts it.
        }
    }

    private Waits() {
    }
}
