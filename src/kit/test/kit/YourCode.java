package kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs an exercise's code on threads that the test knows. What each lesson's tests need besides is in a class of the lesson that
 * extends this one, and that a test registers: {@code @RegisterExtension final TaskBarrier barrier = new TaskBarrier(...)}.
 *
 * <p>All threads that the code starts land in one thread group, but for virtual ones and those of the common pool.
 *
 * <p>What was seen in a test is published as its report entry "seen", for the coach to draw. It has a line each, with tabs in it:
 * {@code bar}, a name, and two times in microseconds; or {@code step}, a thread, and what it did.
 */
public abstract class YourCode implements AfterEachCallback {
    /** How long a test waits for a thread that may go on at any time. The gate sets it for wrong answers. */
    protected static final long MAX_WAIT_MILLIS = Long.getLong("patience.millis", 10_000);
    /** How long a wait with a time limit must have lasted until a test believes that nothing comes of it. */
    protected static final long TIMED_WAIT_MILLIS = 1_200;
    /** How long a test waits between two looks at the threads. */
    protected static final int SAMPLE_MILLIS = 2;
    private static final int MAX_SEEN = 200;

    /** Lines that have waited with a time limit, and nothing came of it: after that, they're believed sooner. */
    private static final Set<String> WAITED_FOR = ConcurrentHashMap.newKeySet();

    static {
        // The JDK has one thread for all timeouts of CompletableFutures. It must not look as if your code had left it behind.
        Thread me = Thread.currentThread();
        ClassLoader own = me.getContextClassLoader();
        me.setContextClassLoader(null);
        new CompletableFuture<Void>().completeOnTimeout(null, 1, TimeUnit.MILLISECONDS).join();
        me.setContextClassLoader(own);
    }

    private final Messages messages;
    private final String testClass;
    private final Group group = new Group();
    private final Stillness stillness = new Stillness();
    private final List<Thread> callers = new CopyOnWriteArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final long began = System.nanoTime();
    private volatile Throwable thrown;
    private volatile Throwable died;
    private volatile boolean failed;

    /** For code of this class. */
    protected YourCode(Class<?> exercise) {
        messages = new Messages(exercise);
        testClass = exercise.getName() + "Test";
    }

    /** The end of a test. What a subclass has to end or to check is in {@link #end}. */
    @Override
    public final void afterEach(ExtensionContext context) {
        failed |= context.getExecutionException().isPresent();
        try {
            end();
        } finally {
            String lines;
            synchronized (seen) {
                lines = String.join("\n", seen);
            }
            if (!lines.isEmpty()) {
                context.publishReportEntry("seen", lines);
            }
        }
    }

    /** Ends what is still there after a test. It may throw a failure. */
    protected void end() {
    }

    /** Whether the test has failed by now, or was aborted. */
    protected final boolean hasFailed() {
        return failed;
    }

    // --- Calls -------------------------------------------------------------------------------------------------------

    /**
     * Makes this call on a new thread. What it throws is kept: see {@link #whatWasThrown}.
     *
     * @param name the name of that thread, which failures may show
     */
    protected final Thread call(String name, Executable call) {
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

    /** Forgets the calls so far, and what they threw. They must have ended. */
    protected final synchronized void forgetCalls() {
        callers.clear();
        thrown = null;
    }

    /** The threads that make the calls. */
    protected final List<Thread> callers() {
        return callers;
    }

    /** Whether all calls have returned, or thrown an exception. */
    public final boolean hasReturned() {
        return callers.stream().noneMatch(Thread::isAlive);
    }

    /**
     * What the first of the calls that failed has thrown so far; null if none has.
     *
     * @throws TestAbortedException if the learner hasn't started this exercise
     */
    protected final Throwable whatWasThrown() {
        mustBeStarted(thrown);
        return thrown;
    }

    /** What one of the threads that the code started has ended with; null if none has. What the test itself threw doesn't count. */
    protected final Throwable whatAThreadEndedWith() {
        return died;
    }

    /** Throws a failure if one of the threads that the code started has ended with an exception. */
    protected final void mustHaveNoDeadThread() {
        Throwable t = whatAThreadEndedWith();
        if (t != null) {
            throw failure("A thread ended with " + t, lineIn(t.getStackTrace()));
        }
    }

    /** Throws on the abort of an exercise that isn't started, wherever that is among the causes of this failure. */
    protected static void mustBeStarted(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof TestAbortedException notStarted) {
                throw notStarted;
            }
        }
    }

    // --- Threads -----------------------------------------------------------------------------------------------------

    /** All threads that make calls or were started by the code, and haven't ended. */
    protected final List<Thread> threads() {
        Thread[] all = new Thread[group.activeCount() + 16];
        return Arrays.stream(all, 0, group.enumerate(all)).toList();
    }

    /** The same without those of the common pool, which may live on. */
    protected List<Thread> leftovers() {
        return threads().stream().filter(thread -> !isInCommonPool(thread)).toList();
    }

    /** Whether it's one of these threads. */
    protected final boolean owns(Thread thread) {
        return group.parentOf(thread.getThreadGroup());
    }

    /** Whether it's a thread of the common pool. */
    protected static boolean isInCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** Interrupts them all. */
    protected final void interruptAll() {
        group.interrupt();
    }

    /** Waits until it's time for the next look at the threads. */
    protected static void waitForNextSample() {
        try {
            Thread.sleep(SAMPLE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("The test itself was interrupted.", e);
        }
    }

    /** What may come of this thread by itself. Look at a thread once per sample. */
    protected final Stillness.State stateOf(Thread thread) {
        return stillness.of(thread);
    }

    /** How long this thread must be still until nothing more is expected of it, in milliseconds. */
    protected long patienceMillis(Thread thread) {
        return switch (stateOf(thread)) {
            // A caller that waits outside of your code waits for the test, which may be just about to let it go.
            case STILL -> callers.contains(thread) && thread.isAlive() && lineIn(thread.getStackTrace()) == null
                    ? MAX_WAIT_MILLIS : 0;
            case LIMITED -> WAITED_FOR.contains(waitsAt(thread)) ? 0 : TIMED_WAIT_MILLIS;
            case MOVING -> MAX_WAIT_MILLIS;
        };
    }

    /** Remembers where these threads wait with a time limit: nothing has come of it. */
    protected final void rememberWaits(List<Thread> threads) {
        threads.stream().filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                .forEach(thread -> WAITED_FOR.add(waitsAt(thread)));
    }

    private String waitsAt(Thread thread) {
        return String.valueOf(lineIn(thread.getStackTrace()));
    }

    /** Why these threads don't come to an end, as a part of a sentence. */
    @SuppressWarnings("deprecation") // Thread.getId: its successor isn't there on Java 17
    protected final String describe(List<Thread> threads) {
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

    // --- What is said and seen ---------------------------------------------------------------------------------------

    /** A failure that says this, and where to look: at this line, or in the file if the line is null. */
    protected AssertionFailedError failure(String sentence, StackTraceElement line) {
        failed = true;
        return messages.failure(sentence, line);
    }

    /** The line of the code that has led to the top of this stack; null if there's none. */
    protected final StackTraceElement lineIn(StackTraceElement[] stack) {
        return messages.lineIn(stack);
    }

    /** The line of the code at which the first of these threads is that is at any; null if there's none. */
    protected final StackTraceElement lineOf(List<Thread> threads) {
        return messages.lineOf(threads);
    }

    /** Something has lasted from then until now. */
    protected final void seeBar(String name, long sinceMicros) {
        see("bar", name, Long.toString(sinceMicros), Long.toString(nowMicros()));
    }

    /** A thread has taken a step. */
    protected final void seeStep(String thread, String step) {
        see("step", thread, step);
    }

    private void see(String... what) {
        synchronized (seen) {
            if (seen.size() < MAX_SEEN) {
                seen.add(String.join("\t", what));
            }
        }
    }

    /** The time since the beginning of the test, in microseconds. */
    protected final long nowMicros() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
    }

    private final class Group extends ThreadGroup {
        Group() {
            super("your code");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable t) {
            // An exception that the test itself throws in a task is part of the test.
            boolean planned = t.getStackTrace().length > 0 && t.getStackTrace()[0].getClassName().startsWith(testClass);
            synchronized (YourCode.this) {
                died = planned || died != null ? died : t;
            }
        }
    }
}
