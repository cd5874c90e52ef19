package kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/**
 * Calls an exercise's code on threads that the test knows, and sees which threads the code starts: all of them land in one thread
 * group, but for virtual threads and those of the common pool.
 */
public final class YourCode {
    private final Class<?> exercise;
    private final Group group = new Group();
    private final List<Thread> callers = new CopyOnWriteArrayList<>();
    private volatile Throwable thrown;
    private volatile Throwable died;

    /** For code of this class. */
    public YourCode(Class<?> exercise) {
        this.exercise = exercise;
    }

    /**
     * Makes this call on a thread of its own. What it throws is kept: see {@link #thrown}.
     *
     * @param name the name of that thread, which failures may show
     */
    public Thread call(String name, Executable call) {
        Thread caller = new Thread(group, () -> {
            try {
                call.execute();
            } catch (Throwable t) {
                keep(t);
            }
        }, name);
        callers.add(caller);
        caller.start();
        return caller;
    }

    private synchronized void keep(Throwable t) {
        thrown = thrown == null ? t : thrown;
    }

    /** The threads that make the calls. */
    public List<Thread> callers() {
        return callers;
    }

    /** Whether all calls have returned, or thrown an exception. */
    public boolean hasReturned() {
        return callers.stream().noneMatch(Thread::isAlive);
    }

    /**
     * What the first of the calls that failed has thrown so far; null if none has.
     *
     * @throws TestAbortedException if the learner hasn't started this exercise
     */
    public Throwable thrown() {
        mustBeStarted(thrown);
        return thrown;
    }

    /** What one of the threads that the code started has ended with; null if none has. What the test itself threw doesn't count. */
    public Throwable died() {
        return died;
    }

    /** Throws on the abort of an exercise that isn't started, wherever that is in the causes of this failure. */
    public static void mustBeStarted(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof TestAbortedException notStarted) {
                throw notStarted;
            }
        }
    }

    /** All threads that make calls or were started by the code, and haven't ended. */
    public List<Thread> threads() {
        Thread[] all = new Thread[group.activeCount() + 16];
        return Arrays.stream(all, 0, group.enumerate(all)).toList();
    }

    /** The same without those of the common pool, which may live on. */
    public List<Thread> leftovers() {
        return threads().stream().filter(thread -> !isInCommonPool(thread)).toList();
    }

    /** Whether it's one of these threads. */
    public boolean owns(Thread thread) {
        return group.parentOf(thread.getThreadGroup());
    }

    /** Whether it's a thread of the common pool. */
    public static boolean isInCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** Interrupts them all. */
    public void interrupt() {
        group.interrupt();
    }

    /** Why these threads don't come to an end, as a part of a sentence. */
    @SuppressWarnings("deprecation") // Thread.getId: its successor isn't there on Java 17
    public String describe(List<Thread> threads) {
        List<String> forLocks = new ArrayList<>();
        for (Thread thread : threads) {
            ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
            if (info != null && info.getLockOwnerName() != null) {
                boolean ownerIsThere = threads.stream().anyMatch(other -> other.getName().equals(info.getLockOwnerName()));
                forLocks.add(thread.getName() + " waits for a lock that " + info.getLockOwnerName()
                        + (ownerIsThere ? " holds" : " has never given back"));
            } else if (thread.getState() == Thread.State.RUNNABLE) {
                return (callers.size() == 1 && callers.contains(thread) ? "it" : thread.getName()) + " runs on and on";
            }
        }
        return forLocks.isEmpty() ? "it waits, and nobody is left to wake it" : String.join(" and ", forLocks);
    }

    private final class Group extends ThreadGroup {
        Group() {
            super("your code");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable t) {
            // An exception that the test itself throws in a task is part of the test.
            boolean planned = t.getStackTrace().length > 0
                    && t.getStackTrace()[0].getClassName().startsWith(exercise.getName() + "Test");
            synchronized (YourCode.this) {
                died = planned || died != null ? died : t;
            }
        }
    }
}
