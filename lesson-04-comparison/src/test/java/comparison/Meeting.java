package comparison;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs your code, and holds the tasks that it runs until the test lets them go.
 *
 * <p>A test is a story on one thread. It starts your code on another one, and hands it tasks for one stage or several. Each task
 * calls {@link #come}, and is held there. So the test sees who is inside a stage at the same time, and says who leaves first.
 *
 * <p>What the test waits for comes at once, or never: when all threads outside stand still in many samples, nobody else can
 * come. A wait with a time limit counts after a little over a second. A thread that sleeps or runs, or begins another wait, may
 * always come, so it is given 10 s. Virtual threads cannot be seen from here, and are given some seconds.
 *
 * <p>What was seen is left in the system property {@code meeting.seen} for the coach to draw, a line each, with tabs:
 * {@code bar}, a name, and two times in microseconds; or {@code step}, a thread and what it did.
 */
final class Meeting {
    private static final int SAMPLE_MILLIS = 2;
    private static final int A_MOMENT = 10;
    private static final int A_MOMENT_FOR_STRANGERS = 20;
    private static final int HALF_A_SECOND = 250;
    private static final int TIMED_WAIT = 600;
    private static final int STRANGERS = 1_000;
    private static final int FOR_EVER = Integer.MAX_VALUE;
    private static final long ALL_THE_TIME_MILLIS = Integer.getInteger("patience.millis", 10_000);
    private static final long NOBODY_COMES_MILLIS = Math.min(3_000, ALL_THE_TIME_MILLIS);
    private static final int MOST_VISITS = 10_000;
    private static final int MOST_SEEN = 200;

    /** Lines that have waited with a time limit, and nobody came: next time they are taken to do so again. */
    private static final Set<String> WAITED_FOR = ConcurrentHashMap.newKeySet();

    private final Class<?> exercise;
    private final long began = System.nanoTime();
    private final Group group = new Group();
    /** How often each thread had waited at the last look. */
    private final Map<Thread, Long> waits = new HashMap<>();
    private Thread caller;
    private long callSince;

    // The rest is guarded by the lock of this meeting.
    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, Integer> most = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final List<String> seen = new ArrayList<>();
    private String before = "";
    private boolean closed;
    private boolean strangers;
    private boolean commonPool;
    private StackTraceElement line;
    private Object result;
    private Throwable thrown;
    private Throwable died;

    Meeting(Class<?> exercise) {
        this.exercise = exercise;
    }

    /** A task comes into a stage, and is held here until the test lets it go. */
    void come(String stage, String item) {
        Visit visit = new Visit(stage, item, now());
        synchronized (this) {
            Thread me = Thread.currentThread();
            strangers |= !group.parentOf(me.getThreadGroup());
            commonPool |= isCommonPool(me);
            line = line == null ? lineIn(me.getStackTrace()) : line;
            if (closed || commonPool || open.contains(stage) || visits.size() >= MOST_VISITS) {
                visit.door.countDown();
            }
            visits.add(visit);
            most.merge(stage, inside(stage).size(), Math::max);
        }
        visit.hold();
        synchronized (this) {
            visit.gone = true;
            see("bar", stage + " " + item, Long.toString(visit.since), Long.toString(now()));
        }
    }

    /** From now on nobody is held in this stage. */
    synchronized void open(String stage) {
        open.add(stage);
        visits.stream().filter(visit -> visit.stage.equals(stage)).forEach(visit -> visit.door.countDown());
    }

    /** Those who are held in this stage now, in the order in which they came. */
    synchronized List<String> inside(String stage) {
        return visits.stream().filter(visit -> visit.stage.equals(stage) && visit.isHeld()).map(visit -> visit.item).toList();
    }

    /** All who have come into this stage so far. */
    synchronized List<String> came(String stage) {
        return visits.stream().filter(visit -> visit.stage.equals(stage)).map(visit -> visit.item).toList();
    }

    /** How many were held in this stage at the same time, at the most. */
    synchronized int most(String stage) {
        return most.getOrDefault(stage, 0);
    }

    /** One of those who are held in this stage goes on. */
    synchronized void letGo(String stage, String item) {
        visits.stream().filter(visit -> visit.stage.equals(stage) && visit.item.equals(item) && visit.isHeld()).findFirst()
                .orElseThrow(() -> new IllegalStateException(item + " is not in " + stage + ".")).door.countDown();
    }

    /** Calls your code on a thread of its own, and gives back what it returns. */
    <T> T call(Callable<T> code) {
        start(code);
        return result();
    }

    /** Calls your code on a thread of its own. */
    void start(Callable<?> code) {
        caller = new Thread(group, () -> {
            try {
                Object returned = code.call();
                synchronized (this) {
                    result = returned;
                }
            } catch (Throwable t) {
                synchronized (this) {
                    thrown = t;
                }
            }
            see("bar", "your method", Long.toString(callSince), Long.toString(now()));
        }, "Your code");
        callSince = now();
        caller.start();
    }

    /** Interrupts the thread that has called your code. */
    void interruptCaller() {
        caller.interrupt();
    }

    boolean hasReturned() {
        return !caller.isAlive();
    }

    /**
     * Waits until your code has returned.
     *
     * @throws AssertionFailedError if your code throws, hangs, uses the common pool or leaves threads behind
     */
    @SuppressWarnings("unchecked") // The test knows what it has started.
    <T> T result() {
        awaitTheEnd();
        if (thrown != null || died != null) {
            throw whatWasThrown();
        }
        checkLeftovers();
        return (T) result;
    }

    /**
     * Waits until your code has ended, and returns what it threw, or null if it returned normally.
     *
     * @throws AssertionFailedError if your code hangs, uses the common pool or leaves threads behind
     */
    Throwable thrown() {
        awaitTheEnd();
        checkLeftovers();
        return thrown;
    }

    private void awaitTheEnd() {
        if (!await(this::hasReturned)) {
            List<Thread> alive = group.alive();
            throw failure("Your code does not come to an end: " + describe(alive) + ".", lineOf(alive));
        }
    }

    private void checkLeftovers() {
        if (!await(() -> leftovers().isEmpty(), HALF_A_SECOND, STRANGERS, ALL_THE_TIME_MILLIS, Set.of())) {
            int left = leftovers().size();
            throw failure((left == 1 ? "A thread is" : left + " threads are") + " left waiting after your code has returned."
                    + " A pool ends its threads when it is shut down.", lineOf(leftovers()));
        }
    }

    /** Waits until this is so. False if nobody is left who could still make it so. */
    boolean await(BooleanSupplier fact) {
        boolean is = await(fact, HALF_A_SECOND, STRANGERS, ALL_THE_TIME_MILLIS, Set.of());
        if (commonPool || !is && (thrown != null || died != null)) {
            throw whatWasThrown();
        }
        return is;
    }

    /** Waits until nobody else comes. */
    void settle() {
        await(() -> false, A_MOMENT, A_MOMENT_FOR_STRANGERS, NOBODY_COMES_MILLIS, WAITED_FOR);
        outside().stream().filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                .forEach(thread -> WAITED_FOR.add(waitsAt(thread)));
    }

    /** What stands before each sentence from now on: what happens in this test. */
    void before(String sentences) {
        before = sentences;
    }

    /** A step of the story that the coach draws. */
    void note(String step) {
        see("step", "Your code", step);
    }

    /** A failure that says in a sentence or two what was seen and what was expected, and names the line to look at. */
    synchronized AssertionFailedError failure(String sentence) {
        return failure(sentence, line);
    }

    private AssertionFailedError failure(String sentence, StackTraceElement place) {
        String file = exercise.getSimpleName() + ".java" + (place == null ? "" : ":" + place.getLineNumber());
        AssertionFailedError error = new AssertionFailedError(before + sentence + " → " + file);
        if (place != null) {
            // Your line comes first in the trace: in an IDE a click leads there.
            error.setStackTrace(Stream.concat(Stream.of(place), Arrays.stream(error.getStackTrace()))
                    .toArray(StackTraceElement[]::new));
        }
        return error;
    }

    /** The end of the test: nobody is held any more. */
    void end() {
        synchronized (this) {
            closed = true;
            visits.forEach(visit -> visit.door.countDown());
            if (caller != null && caller.isAlive()) {
                see("bar", "your method", Long.toString(callSince), Long.toString(now()));
            }
            System.setProperty("meeting.seen", String.join("\n", seen));
        }
        group.interrupt();
    }

    private boolean await(BooleanSupplier fact, int samples, int forStrangers, long bound, Set<String> known) {
        long start = System.nanoTime();
        int still = 0;
        for (int taken = 0; !fact.getAsBoolean(); taken++) {
            sleep();
            int patience = Math.max(patience(known), isOver() ? A_MOMENT : strangersMayCome() ? forStrangers : samples);
            still = patience == FOR_EVER ? 0 : still + 1;
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (still >= patience || millis >= bound && taken >= HALF_A_SECOND) {
                return fact.getAsBoolean();
            }
        }
        return true;
    }

    /** In how many samples in a row all threads must stand still until nothing more is expected of them. */
    private int patience(Set<String> known) {
        synchronized (this) {
            if (visits.stream().anyMatch(visit -> !visit.gone && !visit.isHeld())) {
                return FOR_EVER;
            }
        }
        return outside().stream().mapToInt(thread -> patience(thread, known)).max().orElse(0);
    }

    /** Your threads, without those that are held. */
    private synchronized List<Thread> outside() {
        List<Thread> held = visits.stream().filter(Visit::isHeld).map(visit -> visit.thread).toList();
        return group.alive().stream().filter(thread -> !held.contains(thread)).toList();
    }

    private int patience(Thread thread, Set<String> known) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING -> hasMoved(thread) || isOnItsWay(thread) ? FOR_EVER : 0;
            case TIMED_WAITING -> known.contains(waitsAt(thread)) || stands(thread, "getTask", "awaitTermination") ? 0
                    : stands(thread, "sleep", "sleep0", "sleepNanos", "sleepNanos0") || hasMoved(thread) ? FOR_EVER : TIMED_WAIT;
            case TERMINATED -> 0;
            default -> FOR_EVER;
        };
    }

    /** Whether it has begun another wait since the last look: each look may find it waiting, and yet it goes on. */
    @SuppressWarnings("deprecation") // Thread.getId: its successor is not there on Java 17
    private boolean hasMoved(Thread thread) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
        long now = info == null ? 0 : info.getWaitedCount() + info.getBlockedCount();
        Long before = waits.put(thread, now);
        return before != null && before != now;
    }

    /** Whether its lock is free by now: on a busy machine, a thread may look blocked for a while until it gets its turn. */
    @SuppressWarnings("deprecation") // Thread.getId: its successor is not there on Java 17
    private static boolean isOnItsWay(Thread thread) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
        return info != null && info.getLockInfo() != null && info.getLockOwnerId() == -1
                && (info.getThreadState() == Thread.State.BLOCKED
                        || info.getLockInfo().getClassName().startsWith(ReentrantLock.class.getName() + "$"));
    }

    private synchronized boolean isOver() {
        return hasReturned() && group.alive().isEmpty() && !strangers;
    }

    private synchronized boolean strangersMayCome() {
        return strangers || visits.isEmpty();
    }

    private AssertionFailedError whatWasThrown() {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof TestAbortedException notBegun) {
                throw notBegun;
            }
        }
        if (commonPool) {
            return failure("A task ran in the common pool, which the whole program shares and which has only about as many"
                    + " threads as the machine has cores. Give your tasks threads of their own.");
        }
        return thrown != null ? failure("Your code threw " + thrown + ".", lineIn(thrown.getStackTrace()))
                : failure("A thread ended with " + died + ".", lineIn(died.getStackTrace()));
    }

    private List<Thread> leftovers() {
        return group.alive().stream().filter(thread -> !isCommonPool(thread)).toList();
    }

    @SuppressWarnings("deprecation") // Thread.getId: its successor is not there on Java 17
    private String describe(List<Thread> threads) {
        for (Thread thread : threads) {
            ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
            if (info != null && info.getLockOwnerName() != null) {
                return thread.getName() + " waits for a lock that " + info.getLockOwnerName() + " has not given back";
            } else if (thread.getState() == Thread.State.RUNNABLE) {
                return (thread == caller ? "it" : thread.getName()) + " runs on and on";
            }
        }
        return "it waits, and nobody is left to wake it";
    }

    private StackTraceElement lineOf(List<Thread> threads) {
        return threads.stream().map(thread -> lineIn(thread.getStackTrace())).filter(l -> l != null).findFirst().orElse(line);
    }

    private StackTraceElement lineIn(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(frame -> (frame.getClassName() + "$").startsWith(exercise.getName() + "$"))
                .findFirst().orElse(null);
    }

    private String waitsAt(Thread thread) {
        return String.valueOf(lineIn(thread.getStackTrace()));
    }

    private static boolean stands(Thread thread, String... methods) {
        return Arrays.stream(thread.getStackTrace()).limit(8).anyMatch(frame -> List.of(methods).contains(frame.getMethodName()));
    }

    private static boolean isCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private synchronized void see(String... what) {
        if (seen.size() < MOST_SEEN) {
            seen.add(String.join("\t", what));
        }
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
    }

    private static void sleep() {
        try {
            Thread.sleep(SAMPLE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("The test itself was interrupted.", e);
        }
    }

    /** A task in a stage. */
    private static final class Visit {
        private final String stage;
        private final String item;
        private final long since;
        private final Thread thread = Thread.currentThread();
        private final CountDownLatch door = new CountDownLatch(1);
        private boolean gone;

        Visit(String stage, String item, long since) {
            this.stage = stage;
            this.item = item;
            this.since = since;
        }

        /** Waits until the test opens the door. Who is interrupted here stays, and is interrupted afterwards. */
        void hold() {
            boolean interrupted = false;
            for (boolean over = false; !over;) {
                try {
                    // With a time limit, since in some waits without one a fork-join pool adds a thread, and too many would come.
                    door.await(10 * ALL_THE_TIME_MILLIS, TimeUnit.MILLISECONDS);
                    over = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                thread.interrupt();
            }
        }

        boolean isHeld() {
            return !gone && door.getCount() > 0;
        }
    }

    /** All threads that your code starts land in this group, but for virtual ones and those of the common pool. */
    private final class Group extends ThreadGroup {
        Group() {
            super("your code");
        }

        List<Thread> alive() {
            Thread[] all = new Thread[activeCount() + 16];
            return Arrays.stream(all, 0, enumerate(all)).toList();
        }

        @Override
        public void uncaughtException(Thread thread, Throwable t) {
            // An exception that the test itself throws in a task is part of the test.
            boolean planned = t.getStackTrace().length > 0
                    && t.getStackTrace()[0].getClassName().startsWith(exercise.getName() + "Test");
            synchronized (Meeting.this) {
                died = planned || died != null ? died : t;
            }
        }
    }
}
