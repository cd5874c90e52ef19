package threads;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs your code, and lets its threads meet.
 *
 * <p>A test hands tasks to your code, and each task calls {@link #attend}. There it is held until enough of them are
 * inside, or until nobody else can come. Tasks that run one after another never meet: the first one waits for a second
 * one that cannot start. So how long a task takes decides nothing; clocks only end the wait for those who cannot come.
 *
 * <p>Nobody else can come when every thread outside stands still. A thread that is blocked, or waits without a time
 * limit, must be seen so in many samples in a row. A wait with a time limit counts after a little over a second. A thread
 * that sleeps or runs, or begins another wait, may always come, so it is given 10 s, or 3 s where the meeting waits for one
 * too many. Most right code is not slowed down by these limits: its threads meet, or stand still, at once.
 *
 * <p>What was seen is left in the system property {@code meeting.seen}, a line each, for the coach to draw: {@code bar}, a name, and
 * two times in microseconds; or {@code step}, a thread and what it did; with tabs between them.
 */
final class Meeting {
    private static final int SAMPLE_MILLIS = 2;
    private static final int HALF_A_SECOND = 250;
    private static final int A_MOMENT = 20;
    private static final long TIMED_WAIT_MILLIS = 1_200;
    private static final long NOBODY_COMES_MILLIS = 3_000;
    private static final int MOST_SEEN = 200;
    private static final long ALL_THE_TIME_MILLIS = Integer.getInteger("meeting.millis", 10_000);

    /** Lines that have waited with a time limit, and long enough: in the next test they are taken to do so again. */
    private static final Set<String> WAITED_FOR = ConcurrentHashMap.newKeySet();

    private final Class<?> exercise;
    private final int enough;
    private final int tasks;
    private final int samples;
    private final boolean again;
    private final long bound;
    private final Group group = new Group();

    private List<Thread> callers = List.of();
    private boolean boundReached;
    /** How often each thread had waited at the last look. */
    private final Map<Thread, Long> waits = new HashMap<>();
    private final long began = System.nanoTime();

    // The rest is guarded by the lock of this meeting.
    private final List<Thread> inside = new ArrayList<>();
    private final List<Thread> leaving = new ArrayList<>();
    private CountDownLatch over = new CountDownLatch(1);
    private int most;
    private int visits;
    private boolean closed;
    private boolean strangers;
    private boolean commonPool;
    private StackTraceElement line;
    private Throwable thrown;
    private Throwable died;
    private final List<String> seen = new ArrayList<>();

    private Meeting(Class<?> exercise, int enough, int tasks, int samples, boolean again) {
        this.exercise = exercise;
        this.enough = enough;
        this.tasks = tasks;
        this.samples = samples;
        this.again = again;
        this.bound = again ? Math.min(NOBODY_COMES_MILLIS, ALL_THE_TIME_MILLIS) : ALL_THE_TIME_MILLIS;
    }

    /** A meeting that holds nobody. */
    static Meeting open(Class<?> exercise, int tasks) {
        return new Meeting(exercise, 1, tasks, HALF_A_SECOND, false);
    }

    /** A meeting at which all tasks must be inside at the same time. */
    static Meeting ofAll(Class<?> exercise, int tasks) {
        return new Meeting(exercise, tasks, tasks, HALF_A_SECOND, false);
    }

    /**
     * A meeting at which no more than {@code limit} of the tasks may be inside: it waits for one more. When nobody else
     * can come, it lets those inside go, and holds the next ones.
     */
    static Meeting ofAtMost(Class<?> exercise, int limit, int tasks) {
        return new Meeting(exercise, limit + 1, tasks, A_MOMENT, true);
    }

    /** A task comes in, and is held here until the meeting is over. */
    void attend() {
        attend("");
    }

    /** The same, with a name for the picture; without one, tasks are counted as they come. */
    void attend(String name) {
        Thread me = Thread.currentThread();
        CountDownLatch door;
        int visit;
        long since;
        synchronized (this) {
            door = over;
            inside.add(me);
            visit = ++visits;
            since = now();
            most = Math.max(most, inside.size());
            strangers |= !group.parentOf(me.getThreadGroup());
            commonPool |= isCommonPool(me);
            if (line == null) {
                line = lineIn(me.getStackTrace());
            }
            if (inside.size() >= enough || commonPool) {
                letGo();
            }
            if (closed) {
                door.countDown();
            }
        }
        try {
            // With a time limit, since in some waits without one a fork-join pool adds a thread, and too many would meet.
            door.await(2 * ALL_THE_TIME_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            me.interrupt();
        }
        synchronized (this) {
            leaving.remove(me);
            inside.remove(me);
            seeBar(name.isEmpty() ? "task " + visit : name, since);
        }
    }

    /** A task that is not held comes, and is done. */
    void pass(String name) {
        seeBar(name, now());
    }

    /** The calling thread takes a step of the story that the coach draws. */
    void note(String step) {
        see("step", Thread.currentThread().getName(), step);
    }

    /** How many tasks were inside at the same time, at the most. */
    synchronized int most() {
        return most;
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

    /** Like {@link #run}, but gives back what your code threw. */
    Optional<Throwable> runAndCatch(Executable... calls) {
        callers = IntStream.range(0, calls.length)
                .mapToObj(i -> new Thread(group, () -> call(calls[i]), calls.length == 1 ? "Your code" : "Thread " + (i + 1)))
                .toList();
        callers.forEach(Thread::start);
        try {
            while (!await(this::finished, this::outside, samples, bound) && somebodyWasLetGo()) {
                // The next ones may come in now.
            }
            close();
            boundReached = false;
            if (!await(this::returned, group::alive, HALF_A_SECOND, ALL_THE_TIME_MILLIS)) {
                throw failure("Your code does not come to an end: " + describe(group.alive()) + ".", lineOf(group.alive()));
            }
            waitForLeftovers();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The test itself was interrupted.", e);
        } finally {
            close();
            leaveWhatWasSeen();
            group.interrupt();
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

    /** The same, about this line. */
    AssertionFailedError failure(String sentence, StackTraceElement place) {
        String file = exercise.getSimpleName() + ".java" + (place == null ? "" : ":" + place.getLineNumber());
        AssertionFailedError error = new AssertionFailedError(sentence + " → " + file);
        if (place != null) {
            // Your line comes first in the trace: in an IDE a click leads there.
            error.setStackTrace(Stream.concat(Stream.of(place), Arrays.stream(error.getStackTrace()))
                    .toArray(StackTraceElement[]::new));
        }
        return error;
    }

    private void call(Executable call) {
        try {
            call.execute();
        } catch (Throwable t) {
            synchronized (this) {
                thrown = thrown == null ? t : thrown;
            }
        }
        seeCall(Thread.currentThread());
    }

    private void seeCall(Thread caller) {
        String call = callers.size() == 1 ? "your method" : "your method, call " + (callers.indexOf(caller) + 1);
        see("bar", call, "0", Long.toString(now()));
    }

    private void seeBar(String task, long since) {
        Thread me = Thread.currentThread();
        String where = callers.contains(me) ? "same thread" : me.getName().isEmpty() ? "virtual" : me.getName();
        see("bar", task + ", " + where, Long.toString(since), Long.toString(now()));
    }

    private synchronized void see(String... what) {
        if (seen.size() < MOST_SEEN) {
            seen.add(String.join("\t", what));
        }
    }

    private synchronized void leaveWhatWasSeen() {
        callers.stream().filter(Thread::isAlive).forEach(this::seeCall);
        if (enough > 1) {
            System.setProperty("meeting.seen", String.join("\n", seen));
        }
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
    }

    private boolean returned() {
        return callers.stream().noneMatch(Thread::isAlive);
    }

    /** Whether there is nothing left to wait for at the meeting. */
    private synchronized boolean finished() {
        return over.getCount() == 0 || returned() && inside.isEmpty() && group.alive().isEmpty();
    }

    private synchronized List<Thread> outside() {
        return group.alive().stream().filter(thread -> !inside.contains(thread)).toList();
    }

    private synchronized boolean somebodyWasLetGo() {
        boolean somebody = !inside.isEmpty();
        if (line == null && most < enough) {
            // Somebody is missing, and everything stands still: here your code waits, in every run.
            line = lineOf(callers);
        }
        letGo();
        return somebody;
    }

    private synchronized boolean somebodyInside() {
        return !inside.isEmpty();
    }

    private synchronized boolean somebodyLeaving() {
        return !leaving.isEmpty();
    }

    private synchronized void letGo() {
        over.countDown();
        if (again) {
            leaving.addAll(inside);
            inside.clear();
            over = new CountDownLatch(1);
        }
    }

    /** From now on nobody is held any more: who comes late passes. */
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
        int seen = 0;
        while (!done.getAsBoolean()) {
            Thread.sleep(SAMPLE_MILLIS);
            seen++;
            long patience = threads.get().stream().mapToLong(this::patienceMillis).max().orElse(0);
            patience = somebodyLeaving() ? ALL_THE_TIME_MILLIS : Math.max(patience, strangersMillis());
            boolean hurry = boundReached && somebodyInside(); // all the time there is was given in an earlier round
            if (patience >= ALL_THE_TIME_MILLIS && !hurry) {
                still = 0;
                stillSince = System.nanoTime();
            } else if (++still >= samples && (hurry || millisSince(stillSince) >= patience)) {
                if (patience > 0) {
                    threads.get().forEach(thread -> WAITED_FOR.add(waitsAt(thread)));
                }
                return false;
            }
            if (millisSince(start) >= bound && seen >= HALF_A_SECOND) {
                boundReached = true;
                return false;
            }
        }
        return true;
    }

    private void waitForLeftovers() throws InterruptedException {
        Supplier<List<Thread>> leftovers = () -> group.alive().stream().filter(thread -> !isCommonPool(thread)).toList();
        int still = 0;
        while (!leftovers.get().isEmpty()) {
            Thread.sleep(SAMPLE_MILLIS);
            still = leftovers.get().stream().anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE) ? 0 : still + 1;
            if (still >= HALF_A_SECOND) {
                int left = leftovers.get().size();
                throw failure((left == 1 ? "One thread is" : left + " threads are")
                        + " left waiting after your code has " + (thrown == null
                        ? "returned. A pool ends its threads when it is shut down."
                        : "thrown an exception. A pool must be shut down then, too: in a finally block."), null);
            }
        }
    }

    /** For how long this thread must stand still until nothing more is expected of it. */
    private long patienceMillis(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING -> hasMoved(thread) || isOnItsWay(thread)
                    || callers.contains(thread) && lineIn(thread.getStackTrace()) == null ? ALL_THE_TIME_MILLIS : 0;
            case TIMED_WAITING -> hasMoved(thread) || sleeps(thread) ? ALL_THE_TIME_MILLIS
                    : isIdle(thread) || WAITED_FOR.contains(waitsAt(thread)) ? 0 : TIMED_WAIT_MILLIS;
            case TERMINATED -> 0;
            default -> ALL_THE_TIME_MILLIS;
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

    /** The same for threads that cannot be seen from here, such as virtual ones. */
    private synchronized long strangersMillis() {
        boolean allHere = visits >= tasks;
        boolean possible = strangers || visits == 0 && !returned();
        return !possible || allHere ? 0 : enough < tasks ? TIMED_WAIT_MILLIS : ALL_THE_TIME_MILLIS;
    }

    private synchronized Optional<Throwable> outcome() {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof TestAbortedException notBegun) {
                throw notBegun;
            }
        }
        if (commonPool) {
            throw failure("A task ran in the common pool, which the whole program shares and which has only about as many"
                    + " threads as the machine has cores. Give your tasks threads of their own.", line);
        }
        if (died != null) {
            throw failure("A thread ended with " + died, lineIn(died.getStackTrace()));
        }
        return Optional.ofNullable(thrown);
    }

    private StackTraceElement lineOf(List<Thread> threads) {
        return threads.stream().map(thread -> lineIn(thread.getStackTrace())).filter(l -> l != null).findFirst().orElse(null);
    }

    private StackTraceElement lineIn(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(this::isYours).findFirst().orElse(null);
    }

    private boolean isYours(StackTraceElement frame) {
        return frame.getClassName().equals(exercise.getName()) || frame.getClassName().startsWith(exercise.getName() + "$");
    }

    @SuppressWarnings("deprecation") // Thread.getId: its successor is not there on Java 17
    private String describe(List<Thread> threads) {
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

    private String waitsAt(Thread thread) {
        return String.valueOf(lineIn(thread.getStackTrace()));
    }

    /** Whether it is a thread of a pool that has nothing to do: it can do nothing before another thread hands it a task. */
    private static boolean isIdle(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(ThreadPoolExecutor.class.getName())
                        && frame.getMethodName().equals("getTask"));
    }

    private static boolean sleeps(Thread thread) {
        return Arrays.stream(thread.getStackTrace()).limit(4)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                        && (frame.getMethodName().startsWith("sleep") || frame.getMethodName().equals("join")));
    }

    private static boolean isCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
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
