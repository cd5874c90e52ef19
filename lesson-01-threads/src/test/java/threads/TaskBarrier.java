package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kit.YourCode;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/**
 * Runs your code, and lets its threads meet.
 *
 * <p>A test hands tasks to your code, and each task calls {@link #arrive}. There it is held until enough of them are
 * inside, or until no other thread can come. Tasks that run one after another never meet: the first one waits for a second
 * one that can't start. So how long a task takes decides nothing; clocks only end the wait for those that can't come.
 *
 * <p>No other thread can come when every thread outside stands still, in many samples in a row. A wait with a time limit counts after
 * a little over a second. A thread that may go on at any moment is given 10 s, or 3 s where the barrier waits for one too many. Most
 * right code isn't slowed down by these limits: its threads meet, or stand still, immediately.
 */
final class TaskBarrier extends YourCode {
    private static final int HALF_A_SECOND = 250;
    private static final int A_MOMENT = 20;
    private static final long ONE_TOO_MANY_MILLIS = Math.min(3_000, MAX_WAIT_MILLIS);

    private boolean boundReached;

    // The rest is guarded by the lock of this barrier.
    private final List<Thread> inside = new ArrayList<>();
    private final List<Thread> leaving = new ArrayList<>();
    private CountDownLatch over = new CountDownLatch(1);
    private int enough = 1;
    private int tasks;
    private boolean oneTooMany;
    private int maxInside;
    private int visits;
    private boolean closed;
    private boolean strangers;
    private boolean commonPool;
    private StackTraceElement line;

    /** A barrier for this exercise. At first it holds no task. */
    TaskBarrier(Class<?> exercise) {
        super(exercise);
    }

    /** Holds no task. So many of them will come. */
    synchronized void holdNone(int tasks) {
        this.tasks = tasks;
    }

    /** Holds the tasks until all of them are inside at the same time. */
    synchronized void holdUntilAllAreInside(int tasks) {
        this.tasks = tasks;
        enough = tasks;
    }

    /**
     * Waits for one task more than may be inside at the same time. When no other thread can come, it lets those inside go, and holds
     * the next ones.
     */
    synchronized void waitForMoreThan(int limit, int tasks) {
        this.tasks = tasks;
        enough = limit + 1;
        oneTooMany = true;
    }

    /** A task arrives, and is held here until the barrier lets it go. */
    void arrive() {
        arrive("");
    }

    /** The same, with a name for the picture; without one, tasks are counted as they arrive. */
    void arrive(String name) {
        Thread me = Thread.currentThread();
        CountDownLatch door;
        int visit;
        long since;
        synchronized (this) {
            door = over;
            inside.add(me);
            visit = ++visits;
            since = nowMicros();
            maxInside = Math.max(maxInside, inside.size());
            strangers |= !owns(me);
            commonPool |= isInCommonPool(me);
            if (line == null) {
                line = lineIn(me.getStackTrace());
            }
            if (inside.size() >= enough || commonPool) {
                release();
            }
            if (closed) {
                door.countDown();
            }
        }
        try {
            // With a time limit, since in some waits without one a fork-join pool adds a thread, and too many would meet.
            door.await(2 * MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            me.interrupt();
        }
        synchronized (this) {
            leaving.remove(me);
            inside.remove(me);
            seeTask(name.isEmpty() ? "task " + visit : name, since);
        }
    }

    /** A task that isn't held arrives, and is done. */
    void pass(String name) {
        seeTask(name, nowMicros());
    }

    /** The calling thread takes a step of the story that the coach draws. */
    void note(String step) {
        seeStep(Thread.currentThread().getName(), step);
    }

    /** How many tasks were inside at the same time, at the most. */
    synchronized int maxInside() {
        return maxInside;
    }

    /**
     * Runs each call on a thread of its own, and waits for all of them.
     *
     * @throws AssertionFailedError if your code throws, hangs, uses the common pool or leaves threads behind
     */
    void run(Executable... calls) {
        Optional<Throwable> failure = runAndCatch(calls);
        if (failure.isPresent()) {
            throw failure("Your code threw " + failure.get(), lineIn(failure.get().getStackTrace()));
        }
    }

    /** Like {@link #run}, but returns what your code threw. */
    Optional<Throwable> runAndCatch(Executable... calls) {
        for (int i = 0; i < calls.length; i++) {
            int number = i;
            call(calls.length == 1 ? "Your code" : "Thread " + (i + 1), () -> {
                try {
                    calls[number].execute();
                } finally {
                    seeCall(Thread.currentThread());
                }
            });
        }
        try {
            while (!await(this::finished, this::outside, oneTooMany ? A_MOMENT : HALF_A_SECOND,
                    oneTooMany ? ONE_TOO_MANY_MILLIS : MAX_WAIT_MILLIS) && releaseInside()) {
                // The next ones may arrive now.
            }
            close();
            boundReached = false;
            if (!await(this::hasReturned, this::threads, HALF_A_SECOND, MAX_WAIT_MILLIS)) {
                throw failure("Your code does not come to an end: " + describe(threads()) + ".", lineOf(threads()));
            }
            waitForLeftovers();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The test itself was interrupted.", e);
        } finally {
            close();
            callers().stream().filter(Thread::isAlive).forEach(this::seeCall);
            interruptAll();
        }
        return outcome();
    }

    /** A failure that says in one sentence what was seen and what was expected, and names the line to look at. */
    synchronized AssertionFailedError failure(String sentence) {
        return failure(sentence, line);
    }

    /** The same, said by a task: the line is the one in your code that led here. */
    AssertionFailedError failureHere(String sentence) {
        return failure(sentence, lineIn(new Throwable().getStackTrace()));
    }

    private void seeCall(Thread caller) {
        if (enough > 1) {
            seeBar(callers().size() == 1 ? "your method" : "your method, call " + (callers().indexOf(caller) + 1), 0);
        }
    }

    private void seeTask(String task, long since) {
        if (enough > 1) {
            Thread me = Thread.currentThread();
            String where = callers().contains(me) ? "same thread" : me.getName().isEmpty() ? "virtual" : me.getName();
            seeBar(task + ", " + where, since);
        }
    }

    /** Whether there is nothing left to wait for at the barrier. */
    private synchronized boolean finished() {
        return over.getCount() == 0 || hasReturned() && inside.isEmpty() && threads().isEmpty();
    }

    private synchronized List<Thread> outside() {
        return threads().stream().filter(thread -> !inside.contains(thread)).toList();
    }

    private synchronized boolean releaseInside() {
        boolean any = !inside.isEmpty();
        if (line == null && maxInside < enough) {
            // One is missing, and everything stands still: here your code waits, in every run.
            line = lineOf(callers());
        }
        release();
        return any;
    }

    private synchronized boolean isAnyInside() {
        return !inside.isEmpty();
    }

    private synchronized boolean isAnyLeaving() {
        return !leaving.isEmpty();
    }

    private synchronized void release() {
        over.countDown();
        if (oneTooMany) {
            leaving.addAll(inside);
            inside.clear();
            over = new CountDownLatch(1);
        }
    }

    /** From now on no task is held any more: one that comes late passes. */
    private synchronized void close() {
        closed = true;
        over.countDown();
    }

    /** Waits until it is done, and says so, or until the threads stand still or the bound is reached. */
    private boolean await(BooleanSupplier done, Supplier<List<Thread>> threads, int samples, long bound)
            throws InterruptedException {
        long start = System.nanoTime();
        long stillSince = start;
        int still = 0;
        int taken = 0;
        while (!done.getAsBoolean()) {
            Thread.sleep(SAMPLE_MILLIS);
            taken++;
            long patience = threads.get().stream().mapToLong(this::patienceMillis).max().orElse(0);
            patience = isAnyLeaving() ? MAX_WAIT_MILLIS : Math.max(patience, strangersMillis());
            boolean hurry = boundReached && isAnyInside(); // all the time there is was given in an earlier round
            if (patience >= MAX_WAIT_MILLIS && !hurry) {
                still = 0;
                stillSince = System.nanoTime();
            } else if (++still >= samples && (hurry || millisSince(stillSince) >= patience)) {
                if (patience > 0) {
                    rememberWaits(threads.get());
                }
                return false;
            }
            if (millisSince(start) >= bound && taken >= HALF_A_SECOND) {
                boundReached = true;
                return false;
            }
        }
        return true;
    }

    private void waitForLeftovers() throws InterruptedException {
        int still = 0;
        while (!leftovers().isEmpty()) {
            Thread.sleep(SAMPLE_MILLIS);
            still = leftovers().stream().anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE) ? 0 : still + 1;
            if (still >= HALF_A_SECOND) {
                int left = leftovers().size();
                throw failure((left == 1 ? "One thread is" : left + " threads are")
                        + " left waiting after your code has " + (whatWasThrown() == null
                        ? "returned. A pool ends its threads when it is shut down."
                        : "thrown an exception. A pool must be shut down then, too: in a finally block."), null);
            }
        }
    }

    /** For how long threads are waited for that can't be seen from here, such as virtual ones. */
    private synchronized long strangersMillis() {
        boolean allHere = visits >= tasks;
        boolean possible = strangers || visits == 0 && !hasReturned();
        return !possible || allHere ? 0 : enough < tasks ? TIMED_WAIT_MILLIS : MAX_WAIT_MILLIS;
    }

    private synchronized Optional<Throwable> outcome() {
        Throwable thrown = whatWasThrown();
        if (commonPool) {
            throw failure("A task ran in the common pool, which the whole program shares and which has only about as many"
                    + " threads as the machine has cores. Give your tasks threads of their own.", line);
        }
        mustHaveNoDeadThread();
        return Optional.ofNullable(thrown);
    }

    private static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }
}
