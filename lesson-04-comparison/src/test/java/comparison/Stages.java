package comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kit.YourCode;
import org.opentest4j.AssertionFailedError;

/**
 * Runs your code, and holds the tasks that it runs, in one stage or several, until the test lets them go.
 *
 * <p>A test is a story on one thread. It starts your code on another one, and gives it tasks for each stage. Each task calls
 * {@link #arrive}, and is held there. So the test sees which tasks are inside a stage at the same time, and says which leaves first.
 *
 * <p>What the test waits for comes immediately, or never: when all threads outside stand still in many samples, no other task can
 * arrive. A wait with a time limit counts after a little over a second. A thread that may go on at any moment is given 10 s. Virtual
 * threads can't be seen from here, and are given some seconds.
 */
final class Stages extends YourCode {
    private static final int SAMPLES_IN_A_MOMENT = 10;
    private static final int SAMPLES_IN_A_LONGER_MOMENT = 20;
    private static final int SAMPLES_IN_HALF_A_SECOND = 250;
    private static final int SAMPLES_FOR_UNKNOWN_THREADS = 1_000;
    private static final int FOREVER = Integer.MAX_VALUE;
    private static final long NONE_ARRIVES_MILLIS = Math.min(3_000, MAX_WAIT_MILLIS);
    private static final int MAX_VISITS = 10_000;

    private Thread caller;
    private long callSince;

    // The rest is guarded by the lock of this object.
    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, Integer> maxInside = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private String before = "";
    private boolean closed;
    private boolean unknownThreads;
    private boolean commonPool;
    private StackTraceElement line;
    private Object result;

    /** Stages for this exercise. */
    Stages(Class<?> exercise) {
        super(exercise);
    }

    /** A task arrives in a stage, and is held here until the test lets it go. */
    void arrive(String stage, String item) {
        Visit visit = new Visit(stage, item, nowMicros());
        synchronized (this) {
            Thread me = Thread.currentThread();
            unknownThreads |= !owns(me);
            commonPool |= isInCommonPool(me);
            line = line == null ? lineIn(me.getStackTrace()) : line;
            if (closed || commonPool || open.contains(stage) || visits.size() >= MAX_VISITS) {
                visit.door.countDown();
            }
            visits.add(visit);
            maxInside.merge(stage, inside(stage).size(), Math::max);
        }
        visit.hold();
        synchronized (this) {
            visit.gone = true;
            seeBar(stage + " " + item, visit.since);
        }
    }

    /** From now on no task is held in this stage. */
    synchronized void open(String stage) {
        open.add(stage);
        visits.stream().filter(visit -> visit.stage.equals(stage)).forEach(visit -> visit.door.countDown());
    }

    /** The tasks that are held in this stage now, in the order in which they arrived. */
    synchronized List<String> inside(String stage) {
        return visits.stream().filter(visit -> visit.stage.equals(stage) && visit.isHeld()).map(visit -> visit.item).toList();
    }

    /** All tasks that have arrived in this stage so far. */
    synchronized List<String> arrived(String stage) {
        return visits.stream().filter(visit -> visit.stage.equals(stage)).map(visit -> visit.item).toList();
    }

    /** How many were held in this stage at the same time, at the most. */
    synchronized int maxInside(String stage) {
        return maxInside.getOrDefault(stage, 0);
    }

    /** One of those that are held in this stage goes on. */
    synchronized void release(String stage, String item) {
        visits.stream().filter(visit -> visit.stage.equals(stage) && visit.item.equals(item) && visit.isHeld()).findFirst()
                .orElseThrow(() -> new IllegalStateException(item + " is not in " + stage + ".")).door.countDown();
    }

    /** Calls your code on a thread of its own, and returns what it returns. */
    <T> T run(Callable<T> code) {
        start(code);
        return result();
    }

    /** Calls your code on a thread of its own. */
    void start(Callable<?> code) {
        callSince = nowMicros();
        caller = call("Your code", () -> {
            try {
                Object returned = code.call();
                synchronized (this) {
                    result = returned;
                }
            } finally {
                seeBar("your method", callSince);
            }
        });
    }

    /** Interrupts the thread that has called your code. */
    void interruptCaller() {
        caller.interrupt();
    }

    /**
     * Waits until your code has returned.
     *
     * @throws AssertionFailedError if your code throws, hangs, uses the common pool or leaves threads behind
     */
    @SuppressWarnings("unchecked") // The test knows what it has started.
    <T> T result() {
        awaitTheEnd();
        if (yourCodeFailed()) {
            throw failureOfYourCode();
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
        return whatWasThrown();
    }

    private void awaitTheEnd() {
        if (!await(this::hasReturned)) {
            List<Thread> alive = threads();
            throw failure("Your code does not come to an end: " + describe(alive) + ".", lineOf(alive));
        }
    }

    private void checkLeftovers() {
        if (!await(() -> leftovers().isEmpty(), SAMPLES_IN_HALF_A_SECOND, SAMPLES_FOR_UNKNOWN_THREADS, MAX_WAIT_MILLIS)) {
            int left = leftovers().size();
            throw failure((left == 1 ? "A thread is" : left + " threads are") + " left waiting after your code has returned."
                    + " A pool ends its threads when it is shut down.", lineOf(leftovers()));
        }
    }

    /** Waits until this is so. False if nothing can make it so any more. */
    boolean await(BooleanSupplier fact) {
        boolean is = await(fact, SAMPLES_IN_HALF_A_SECOND, SAMPLES_FOR_UNKNOWN_THREADS, MAX_WAIT_MILLIS);
        if (commonPool || !is && yourCodeFailed()) {
            throw failureOfYourCode();
        }
        return is;
    }

    /** Waits until no other task arrives. */
    void awaitQuiescence() {
        await(() -> false, SAMPLES_IN_A_MOMENT, SAMPLES_IN_A_LONGER_MOMENT, NONE_ARRIVES_MILLIS);
        rememberWaits(outside());
    }

    /** What comes before each sentence from now on: what happens in this test. */
    void before(String sentences) {
        before = sentences;
    }

    /** A step of the story that the coach draws. */
    void note(String step) {
        seeStep("Your code", step);
    }

    /** A failure that says in a sentence or two what was seen and what was expected, and names the line to look at. */
    synchronized AssertionFailedError failure(String sentence) {
        return failure(sentence, line);
    }

    @Override
    protected AssertionFailedError failure(String sentence, StackTraceElement place) {
        return super.failure(before + sentence, place);
    }

    /** The end of the test: no task is held any more. */
    @Override
    protected void end() {
        synchronized (this) {
            closed = true;
            visits.forEach(visit -> visit.door.countDown());
        }
        if (!hasReturned()) {
            seeBar("your method", callSince);
        }
        interruptAll();
    }

    private boolean await(BooleanSupplier fact, int samples, int forUnknownThreads, long bound) {
        long start = System.nanoTime();
        int still = 0;
        for (int taken = 0; !fact.getAsBoolean(); taken++) {
            waitForNextSample();
            int patience = Math.max(patience(),
                    isOver() ? SAMPLES_IN_A_MOMENT : unknownThreadsMayArrive() ? forUnknownThreads : samples);
            still = patience == FOREVER ? 0 : still + 1;
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (still >= patience || millis >= bound && taken >= SAMPLES_IN_HALF_A_SECOND) {
                return fact.getAsBoolean();
            }
        }
        return true;
    }

    /** In how many samples in a row all threads must stand still until nothing more is expected of them. */
    private int patience() {
        synchronized (this) {
            if (visits.stream().anyMatch(visit -> !visit.gone && !visit.isHeld())) {
                return FOREVER;
            }
        }
        long millis = outside().stream().mapToLong(this::patienceMillis).max().orElse(0);
        return millis >= MAX_WAIT_MILLIS ? FOREVER : (int) millis / SAMPLE_MILLIS;
    }

    /** Your threads, without those that are held. */
    private synchronized List<Thread> outside() {
        List<Thread> held = visits.stream().filter(Visit::isHeld).map(visit -> visit.thread).toList();
        return threads().stream().filter(thread -> !held.contains(thread)).toList();
    }

    private synchronized boolean isOver() {
        return hasReturned() && threads().isEmpty() && !unknownThreads;
    }

    private synchronized boolean unknownThreadsMayArrive() {
        return unknownThreads || visits.isEmpty();
    }

    private boolean yourCodeFailed() {
        return whatWasThrown() != null || whatAThreadEndedWith() != null;
    }

    private AssertionFailedError failureOfYourCode() {
        Throwable thrown = whatWasThrown();
        if (commonPool) {
            return failure("A task ran in the common pool, which the whole program shares and which has only about as many"
                    + " threads as the machine has cores. Give your tasks threads of their own.");
        }
        Throwable died = whatAThreadEndedWith();
        return thrown != null ? failure("Your code threw " + thrown + ".", lineIn(thrown.getStackTrace()))
                : failure("A thread ended with " + died + ".", lineIn(died.getStackTrace()));
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

        /** Waits until the test opens the door. If it's interrupted here, it stays, and is interrupted afterwards. */
        void hold() {
            boolean interrupted = false;
            for (boolean over = false; !over;) {
                try {
                    // With a time limit, since in some waits without one a fork-join pool adds a thread, and too many would arrive.
                    door.await(10 * MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
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
}
