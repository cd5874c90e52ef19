package virtualthreads;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kit.Stillness;
import kit.YourCode;
import org.opentest4j.AssertionFailedError;

/**
 * Calls your code, and holds the tasks that it runs.
 *
 * <p>A test is a story on one thread. It calls your code, and each task calls {@link #arrive} and is held there. Then the
 * test lets one after the other go, or lets it fail. So the test alone says in which order all happens, and how long a task takes
 * decides nothing.
 *
 * <p>A test waits until something is so, such as ten thousand tasks inside, or until nothing can change any more. No list of the
 * JDK has the virtual threads in it. But whatever a virtual thread does, it does on a carrier thread, and a list has these.
 * Nothing can change when a virtual thread of the test's own got its turn, and then all carriers and all platform threads of
 * your code stand still, in many samples in a row. A platform thread that sleeps or runs may go on at any time: it is given 10 s. A
 * virtual thread that sleeps is not waited for.
 */
final class HeldTasks extends YourCode {
    private static final int SAMPLES_IN_A_MOMENT = 20;
    private static final int SAMPLES_IN_HALF_A_SECOND = 250;
    private static final long MAX_SAMPLES = MAX_WAIT_MILLIS / SAMPLE_MILLIS;

    private volatile List<String> result;
    private volatile boolean closed;

    // The rest is guarded by the lock of these tasks.
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<Arrival> inside = new LinkedHashSet<>();
    private final List<String> interrupted = new ArrayList<>();
    private boolean open;
    private boolean lingering;
    private String refused = "";
    private List<String> insideAtReturn = List.of();

    /** Tasks for this exercise. */
    HeldTasks(Class<?> exercise) {
        super(exercise);
    }

    /** Tasks that arrive as task 1, task 2 and so on. */
    List<Callable<String>> tasks(int number) {
        return IntStream.rangeClosed(1, number).<Callable<String>>mapToObj(i -> () -> {
            arrive("task " + i);
            return "result " + i;
        }).toList();
    }

    /** The same tasks, in a list that is held as "the list" before it hands out the second one for the first time. */
    List<Callable<String>> slowList(List<Callable<String>> tasks) {
        return new AbstractList<>() {
            private boolean slow = true;

            @Override
            public Callable<String> get(int index) {
                if (index == 1 && slow) {
                    slow = false;
                    try {
                        hold("the list");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
                return tasks.get(index);
            }

            @Override
            public int size() {
                return tasks.size();
            }
        };
    }

    /** What these tasks return, in their order. */
    static List<String> results(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> "result " + i).toList();
    }

    /** Checks that your method, called with three tasks, has run each exactly once and returned their results. */
    void checkEachOfThreeRanOnce() {
        List<String> results = result();
        for (int i = 1; i <= 3; i++) {
            int runs = arrived("task " + i).size();
            if (runs == 0) {
                throw failure("Task " + i + " of 3 was never run: no thread was started for it.");
            }
            if (runs != 1) {
                throw failure("Task " + i + " of 3 was run " + runs + " times, not once.");
            }
        }
        if (results.size() != 3 || !results.containsAll(results(3))) {
            throw failure("Three tasks returned " + results(3) + ", and your method returned " + results + ".");
        }
    }

    /** Ends three tasks, the last one first, and checks that your method returns the results in the order of the tasks. */
    void checkOrderOfThree() {
        for (int i = 3; i > 1; i--) {
            release("task " + i);
            awaitQuiescence();
        }
        release("task 1");
        if (!results(3).equals(result())) {
            throw failure("The last task ended first, and your method returned " + result()
                    + ": the results must stand in the order of the tasks, not in the order in which they end.");
        }
    }

    /** A task arrives, and is held until the test lets it go, or until its thread is interrupted. It must be a virtual thread. */
    void arrive(String name) throws Exception {
        requireVirtualThread(Thread.currentThread());
        hold(name);
    }

    /** The same in any thread. */
    void hold(String name) throws Exception {
        Arrival arrival = enter(name);
        Throwable end = null;
        try {
            arrival.door.acquire();
        } catch (InterruptedException e) {
            end = closed ? null : e; // what ends with the test ends quietly
            if (noteInterrupt(arrival)) {
                arrival.door.acquireUninterruptibly();
            }
        }
        leave(arrival, end != null);
        end = arrival.failure != null ? arrival.failure : end;
        if (end instanceof Error error) {
            throw error;
        }
        if (end != null) {
            throw (Exception) end;
        }
    }

    /** From now on no task is held. */
    synchronized void releaseAll() {
        open = true;
        inside.forEach(arrival -> arrival.door.release());
    }

    /** From now on a task that is interrupted stays inside until the test lets it go: it cleans up. */
    synchronized void lingerWhenInterrupted() {
        lingering = true;
    }

    /** This task may go on. */
    void release(String name) {
        fail(name, null);
    }

    /** This task goes on, and throws this. */
    synchronized void fail(String name, Throwable failure) {
        Arrival arrival = inside.stream().filter(a -> a.name.equals(name)).findFirst()
                .orElseThrow(() -> failure("\"" + name + "\" should be running now, and is not."));
        arrival.failure = failure;
        inside.remove(arrival); // it may take its time to leave
        arrival.door.release();
    }

    /** The tasks inside whose names begin so, in the order in which they arrived. */
    synchronized List<String> inside(String kind) {
        return inside.stream().map(arrival -> arrival.name).filter(name -> name.startsWith(kind)).toList();
    }

    /** The tasks whose names begin so and that have arrived so far, in this order. */
    synchronized List<String> arrived(String kind) {
        return arrivals.stream().map(arrival -> arrival.name).filter(name -> name.startsWith(kind)).toList();
    }

    /** The tasks that were interrupted inside, in this order. */
    synchronized List<String> interrupted() {
        return List.copyOf(interrupted);
    }

    /** The tasks that were still inside when your method returned, or threw an exception. */
    synchronized List<String> insideAtReturn() {
        return insideAtReturn;
    }

    /** The thread in which this task arrived; null if it never did. */
    synchronized Thread threadOf(String name) {
        return arrivals.stream().filter(arrival -> arrival.name.equals(name)).map(arrival -> arrival.thread).findFirst().orElse(null);
    }

    /** Calls your code on a thread of its own. */
    void start(Callable<List<String>> code) {
        long since = nowMicros();
        call("Your code", () -> {
            try {
                result = code.call();
            } finally {
                noteReturn(since);
            }
        });
    }

    /** The thread that called your code. */
    private Thread caller() {
        return callers().get(0);
    }

    /** Interrupts the thread that called your code. */
    void interruptCaller() {
        caller().interrupt();
    }

    /** Waits until this is so. False if nothing can change any more. */
    boolean await(BooleanSupplier condition) {
        boolean is = await(condition, SAMPLES_IN_HALF_A_SECOND);
        if (!is) {
            mustHaveNoDeadThread();
        }
        return is;
    }

    /** Waits until nothing has changed for a moment. */
    void awaitQuiescence() {
        await(() -> false, SAMPLES_IN_A_MOMENT);
    }

    /** Waits until this number of tasks whose names begin so are inside at the same time. */
    void awaitInside(String kind, int number, String doing) {
        if (!await(() -> inside(kind).size() >= number)) {
            int there = inside(kind).size();
            throw failureOrThrown(String.format(Locale.ROOT, "Only %,d of %,d tasks %s %s at once: the others had to wait.",
                    there, number, there == 1 ? "was" : "were", doing));
        }
    }

    /** What your method returns, as soon as it does. */
    List<String> result() {
        return result("");
    }

    /** The same. If it throws or returns null, the failure begins with these words. */
    List<String> result(String before) {
        Throwable failure = thrown();
        if (failure != null) {
            throw failure(before + "Your code threw " + failure, lineIn(failure.getStackTrace()));
        }
        if (result == null) {
            throw failure(before + "Your method returned null.");
        }
        return result;
    }

    /** What your method throws, as soon as it ends; null if it returns. */
    Throwable thrown() {
        if (!await(this::hasReturned)) {
            throw failure("Your method does not return: " + describe(caller()) + waiting());
        }
        return whatWasThrown();
    }

    /** Ends what is still there, and forgets all tasks: your code can be called again. */
    void reset() {
        end();
        forgetCalls();
        synchronized (this) {
            arrivals.clear();
            interrupted.clear();
            insideAtReturn = List.of();
            result = null;
            closed = false;
        }
    }

    /** Your code must not have left a thread behind. */
    @Override
    protected void end() {
        try {
            if (!hasFailed() && !await(() -> leftovers().isEmpty())) {
                int left = leftovers().size();
                throw failure("All is done, and " + (left == 1 ? "a thread" : left + " threads") + " of your code did not end."
                        + " A pool ends its threads when it is closed or shut down, also after a failure.", null);
            }
        } finally {
            close();
        }
    }

    /** Whether this exception is the failure, or is caused by it. */
    static boolean isCausedBy(Throwable thrown, Throwable failure) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).anyMatch(t -> t == failure);
    }

    /** A failure that says in a sentence or two what was seen and what was expected. */
    AssertionFailedError failure(String sentence) {
        return failure(sentence, lineOf(callers()));
    }

    /** The same, unless your code has thrown an exception: then the failure says that. */
    AssertionFailedError failureOrThrown(String sentence) {
        Throwable thrown = whatWasThrown();
        return thrown == null ? failure(sentence) : failure("Your code threw " + thrown, lineIn(thrown.getStackTrace()));
    }

    private synchronized void requireVirtualThread(Thread thread) {
        if (!refused.isEmpty() || thread.isVirtual()) {
            return;
        }
        open = true;
        if (callers().contains(thread)) {
            refused = "Your method runs a task itself, in the thread that has called it. Give each task a virtual thread.";
        } else if (isInCommonPool(thread)) {
            refused = "A task ran in the common pool, which the whole program shares and which has only about as many threads"
                    + " as the machine has cores. Give each task a virtual thread.";
        } else {
            refused = "A task ran in a platform thread. Each of these is a thread of the operating system, with a stack of its"
                    + " own, and few systems run very many of them well. Give each task a virtual thread.";
        }
    }

    private synchronized Arrival enter(String name) {
        Arrival arrival = new Arrival(name, Thread.currentThread(), nowMicros());
        if (open || closed) {
            arrival.door.release();
        }
        arrivals.add(arrival);
        inside.add(arrival);
        return arrival;
    }

    /** Takes note of it, and says whether this one lingers. */
    private synchronized boolean noteInterrupt(Arrival arrival) {
        if (!closed) {
            interrupted.add(arrival.name);
        }
        return lingering && !closed;
    }

    private synchronized void leave(Arrival arrival, boolean wasInterrupted) {
        inside.remove(arrival);
        see(arrival.name + (wasInterrupted ? ", interrupted" : arrival.failure != null ? ", failed" : ""), arrival.since);
    }

    private synchronized void noteReturn(long since) {
        insideAtReturn = inside("");
        see("your method", since);
    }

    private boolean await(BooleanSupplier condition, int samples) {
        int still = 0;
        for (int i = 0; i < MAX_SAMPLES && still < samples && !condition.getAsBoolean(); i++) {
            still = isQuiescent() ? still + 1 : 0;
            failIfRefused();
        }
        failIfRefused();
        return condition.getAsBoolean();
    }

    private synchronized void failIfRefused() {
        whatWasThrown(); // It throws if the exercise isn't started.
        if (!refused.isEmpty() && !hasFailed()) {
            throw failure(refused);
        }
    }

    /** A sample: whether all threads of your code and all carriers stand still. */
    private boolean isQuiescent() {
        Thread own = Thread.startVirtualThread(() -> { });
        waitForNextSample();
        boolean hadItsTurn = !own.isAlive();
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        List<Thread> idle = all.keySet().stream().filter(thread -> isIdleCarrier(thread, all.get(thread))).toList();
        List<Thread> moving = all.keySet().stream()
                .filter(thread -> (owns(thread) || thread instanceof ForkJoinWorkerThread) && !idle.contains(thread))
                .filter(thread -> stateOf(thread) == Stillness.State.MOVING).toList();
        // Up to Java 23, synchronized may hold all carriers: then no virtual thread gets a turn.
        return (hadItsTurn || idle.isEmpty()) && moving.isEmpty();
    }

    /** Whether it's a carrier that has nothing to do. That it has waited again doesn't matter: it ran the test's own virtual thread. */
    private static boolean isIdleCarrier(Thread thread, StackTraceElement[] stack) {
        return thread instanceof ForkJoinWorkerThread && thread.getState() != Thread.State.RUNNABLE && Stillness.isIdle(stack);
    }

    /** What the threads of tasks wait for, if the test does not hold them. */
    private synchronized String waiting() {
        List<Thread> held = inside.stream().map(arrival -> arrival.thread).toList();
        List<Thread> others = arrivals.stream().map(arrival -> arrival.thread).distinct()
                .filter(thread -> thread != caller() && thread.isAlive() && !held.contains(thread)
                        && lineIn(thread.getStackTrace()) != null).toList();
        return others.isEmpty() ? "." : ". A thread of a task does not end: " + describe(others.get(0)) + "."
                + (others.size() == 1 ? "" : " There are " + others.size() + " of these.");
    }

    /** Such as: it waits in line 14 (get). */
    private String describe(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        StackTraceElement line = lineIn(stack);
        boolean runs = thread.getState() == Thread.State.RUNNABLE;
        String method = Arrays.stream(stack).takeWhile(frame -> !frame.equals(line)).reduce((a, b) -> b)
                .map(frame -> " (" + frame.getMethodName() + ")").orElse("");
        return (runs ? "it runs on and on" : "it waits") + (line == null ? "" : " in line " + line.getLineNumber())
                + (runs || line == null ? "" : method);
    }

    /** Threads of your code that have not ended: of virtual ones, those in which a task has arrived. */
    @Override
    protected synchronized List<Thread> leftovers() {
        Set<Thread> left = new LinkedHashSet<>(super.leftovers());
        arrivals.stream().map(arrival -> arrival.thread).filter(thread -> thread.isVirtual() && thread.isAlive()).forEach(left::add);
        return List.copyOf(left);
    }

    /** Ends all that is still there. */
    private void close() {
        synchronized (this) {
            inside.forEach(arrival -> see(arrival.name, arrival.since));
            closed = true;
            inside.forEach(arrival -> arrival.door.release());
        }
        for (int i = 0; i < SAMPLES_IN_HALF_A_SECOND && !leftovers().isEmpty(); i++) {
            if (i % SAMPLES_IN_A_MOMENT == 0) {
                leftovers().forEach(Thread::interrupt);
            }
            waitForNextSample();
        }
    }

    private synchronized void see(String name, long since) {
        if (!closed) {
            seeBar(name, since);
        }
    }

    /** A task that has arrived. */
    private static final class Arrival {
        private final String name;
        private final Thread thread;
        private final long since;
        private final Semaphore door = new Semaphore(0);
        private Throwable failure;

        Arrival(String name, Thread thread, long since) {
            this.name = name;
            this.thread = thread;
            this.since = since;
        }
    }
}
