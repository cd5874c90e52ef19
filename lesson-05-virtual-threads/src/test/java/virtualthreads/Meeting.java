package virtualthreads;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Calls your code, and holds the tasks that it runs.
 *
 * <p>A test is a story on one thread. It calls your code, and each task comes in with {@link #visit} and is held there. Then the
 * test lets one after the other go, or lets it fail. So the test alone says in which order all happens, and how long a task takes
 * decides nothing.
 *
 * <p>A test waits until something is so, such as ten thousand tasks inside, or until nothing can change any more. No list of the
 * JDK has the virtual threads in it. But whatever a virtual thread does, it does on a carrier thread, and a list has these.
 * Nothing can change when a virtual thread of the test's own got its turn, and then all carriers and all platform threads of
 * your code stand still, in many samples in a row. A platform thread that sleeps or runs may always come: it is given 10 s. A
 * virtual thread that sleeps is not waited for.
 *
 * <p>What was seen is left in the system property {@code meeting.seen} for the coach to draw: a line for each visit, with
 * {@code bar}, a name, and two times in microseconds, with tabs between them.
 */
final class Meeting {
    private static final int SAMPLE_MILLIS = 2;
    private static final int A_MOMENT = 20;
    private static final int HALF_A_SECOND = 250;
    private static final int ALL_THE_TIME = Integer.getInteger("patience.millis", 10_000) / SAMPLE_MILLIS;
    private static final int MOST_SEEN = 100;

    private final Class<?> exercise;
    private final long began = System.nanoTime();
    private final ThreadGroup group = new ThreadGroup("your code"); // Platform threads land here that your code starts itself.
    private Thread caller;
    private boolean failed;
    private volatile boolean closed;

    // The rest is guarded by the lock of this meeting.
    private final List<Visit> visits = new ArrayList<>();
    private final Set<Visit> inside = new LinkedHashSet<>();
    private final List<String> interrupted = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private boolean open;
    private boolean lingering;
    private String refused = "";
    private boolean returned;
    private List<String> insideAtReturn = List.of();
    private List<String> result;
    private Throwable thrown;

    Meeting(Class<?> exercise) {
        this.exercise = exercise;
    }

    /** Tasks that come in as task 1, task 2 and so on. */
    List<Callable<String>> tasks(int number) {
        return IntStream.rangeClosed(1, number).<Callable<String>>mapToObj(i -> () -> {
            visit("task " + i);
            return "result " + i;
        }).toList();
    }

    /** The same tasks, in a list that is held as "the list" before it hands out the second one for the first time. */
    List<Callable<String>> slowly(List<Callable<String>> tasks) {
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

    /** A task comes in, and stays until the test lets it go, or until its thread is interrupted. It must be a virtual one. */
    void visit(String name) throws Exception {
        refuse(Thread.currentThread());
        hold(name);
    }

    /** The same in any thread. */
    void hold(String name) throws Exception {
        Visit visit = enter(name);
        Throwable end = null;
        try {
            visit.door.acquire();
        } catch (InterruptedException e) {
            end = closed ? null : e; // what ends with the test ends quietly
            if (noteInterrupt(visit)) {
                visit.door.acquireUninterruptibly();
            }
        }
        leave(visit, end != null);
        end = visit.failure != null ? visit.failure : end;
        if (end instanceof Error error) {
            throw error;
        }
        if (end != null) {
            throw (Exception) end;
        }
    }

    /** From now on nobody is held. */
    synchronized void holdNobody() {
        open = true;
        inside.forEach(visit -> visit.door.release());
    }

    /** From now on who is interrupted stays inside until the test lets it go: it cleans up. */
    synchronized void letThemLinger() {
        lingering = true;
    }

    /** This one may go on. */
    void letGo(String name) {
        fail(name, null);
    }

    /** This one goes on, and throws this. */
    synchronized void fail(String name, Throwable failure) {
        Visit visit = inside.stream().filter(v -> v.name.equals(name)).findFirst()
                .orElseThrow(() -> failure("\"" + name + "\" should be running now, and is not."));
        visit.failure = failure;
        inside.remove(visit); // it may take its time to leave
        visit.door.release();
    }

    /** Who is inside whose name begins so, in the order in which they came. */
    synchronized List<String> inside(String kind) {
        return inside.stream().map(visit -> visit.name).filter(name -> name.startsWith(kind)).toList();
    }

    /** Who has come so far whose name begins so, in this order. */
    synchronized List<String> came(String kind) {
        return visits.stream().map(visit -> visit.name).filter(name -> name.startsWith(kind)).toList();
    }

    /** Who was interrupted inside, in this order. */
    synchronized List<String> interrupted() {
        return List.copyOf(interrupted);
    }

    /** Who was still inside when your method returned, or threw an exception. */
    synchronized List<String> insideAtReturn() {
        return insideAtReturn;
    }

    /** The thread in which this one came; null if it never did. */
    synchronized Thread threadOf(String name) {
        return visits.stream().filter(visit -> visit.name.equals(name)).map(visit -> visit.thread).findFirst().orElse(null);
    }

    /** Calls your code on a thread of its own. */
    void start(Callable<List<String>> code) {
        long since = now();
        caller = new Thread(group, () -> {
            try {
                end(code.call(), null, since);
            } catch (Throwable t) {
                end(null, t, since);
            }
        }, "Your code");
        caller.start();
    }

    /** Interrupts the thread that called your code. */
    void interruptCaller() {
        caller.interrupt();
    }

    /** Waits until this is so. False if nothing can change any more. */
    boolean await(BooleanSupplier fact) {
        return await(fact, HALF_A_SECOND);
    }

    /** Waits until nothing has changed for a moment. */
    void settle() {
        await(() -> false, A_MOMENT);
    }

    /** Waits until so many are inside at once whose names begin so. */
    void gather(String kind, int number, String doing) {
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

    /** The same. If it throws or returns null, that is told, and this before it. */
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
            throw failure("Your method does not return: " + describe(caller) + waiting());
        }
        return thrown;
    }

    synchronized boolean hasReturned() {
        return returned;
    }

    /** The end of the test. Your code must not have left a thread behind. */
    void end() {
        try {
            if (!failed && !await(() -> leftovers().isEmpty())) {
                int left = leftovers().size();
                throw failure("All is done, and " + (left == 1 ? "a thread" : left + " threads") + " of your code did not end."
                        + " A pool ends its threads when it is closed or shut down, also after a failure.", null);
            }
        } finally {
            close();
        }
    }

    /** Whether this exception is the failure, or is caused by it. */
    static boolean tells(Throwable thrown, Throwable failure) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).anyMatch(t -> t == failure);
    }

    /** A failure that says in a sentence or two what was seen and what was expected. */
    AssertionFailedError failure(String sentence) {
        return failure(sentence, caller == null ? null : lineIn(caller.getStackTrace()));
    }

    /** The same, unless your code has thrown something: then that is told. */
    AssertionFailedError failureOrThrown(String sentence) {
        return thrown == null ? failure(sentence) : failure("Your code threw " + thrown, lineIn(thrown.getStackTrace()));
    }

    private AssertionFailedError failure(String sentence, StackTraceElement place) {
        failed = true;
        String file = exercise.getSimpleName() + ".java" + (place == null ? "" : ":" + place.getLineNumber());
        AssertionFailedError error = new AssertionFailedError(sentence + " → " + file);
        if (place != null) {
            // Your line comes first in the trace: in an IDE a click leads there.
            error.setStackTrace(Stream.concat(Stream.of(place), Arrays.stream(error.getStackTrace()))
                    .toArray(StackTraceElement[]::new));
        }
        return error;
    }

    private synchronized void refuse(Thread thread) {
        if (!refused.isEmpty() || thread.isVirtual()) {
            return;
        }
        open = true;
        if (thread == caller) {
            refused = "Your method runs a task itself, in the thread that has called it. Give each task a virtual thread.";
        } else if (thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool()) {
            refused = "A task ran in the common pool, which the whole program shares and which has only about as many threads"
                    + " as the machine has cores. Give each task a virtual thread.";
        } else {
            refused = "A task ran in a platform thread. Each of these is a thread of the operating system, with a stack of its"
                    + " own, and few systems run very many of them well. Give each task a virtual thread.";
        }
    }

    private synchronized Visit enter(String name) {
        Visit visit = new Visit(name, Thread.currentThread(), now());
        if (open || closed) {
            visit.door.release();
        }
        visits.add(visit);
        inside.add(visit);
        return visit;
    }

    /** Takes note of it, and says whether this one lingers. */
    private synchronized boolean noteInterrupt(Visit visit) {
        if (!closed) {
            interrupted.add(visit.name);
        }
        return lingering && !closed;
    }

    private synchronized void leave(Visit visit, boolean wasInterrupted) {
        inside.remove(visit);
        see(visit.name + (wasInterrupted ? ", interrupted" : visit.failure != null ? ", failed" : ""), visit.since);
    }

    private synchronized void end(List<String> value, Throwable failure, long since) {
        insideAtReturn = inside("");
        result = value;
        thrown = failure;
        returned = true;
        see("your method", since);
    }

    private boolean await(BooleanSupplier fact, int samples) {
        int still = 0;
        for (int i = 0; i < ALL_THE_TIME && still < samples && !fact.getAsBoolean(); i++) {
            still = standStill() ? still + 1 : 0;
            stopIfRefused();
        }
        stopIfRefused();
        return fact.getAsBoolean();
    }

    private synchronized void stopIfRefused() {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof TestAbortedException notBegun) {
                throw notBegun;
            }
        }
        if (!refused.isEmpty() && !failed) {
            throw failure(refused);
        }
    }

    /** A sample: whether all threads of your code and all carriers stand still. */
    private boolean standStill() {
        Thread own = Thread.startVirtualThread(() -> { });
        sleep();
        boolean hadItsTurn = !own.isAlive();
        Map<Thread, StackTraceElement[]> all = new HashMap<>(Thread.getAllStackTraces());
        all.keySet().removeIf(thread -> !group.parentOf(thread.getThreadGroup()) && !(thread instanceof ForkJoinWorkerThread));
        // Up to Java 23, synchronized may hold all carriers: then nobody gets a turn.
        boolean allHeld = all.entrySet().stream().noneMatch(entry -> hasMethod(entry.getValue(), "awaitWork"));
        return (hadItsTurn || allHeld)
                && all.entrySet().stream().allMatch(entry -> standsStill(entry.getKey(), entry.getValue()));
    }

    private static boolean standsStill(Thread thread, StackTraceElement[] stack) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TERMINATED -> true;
            case TIMED_WAITING -> thread instanceof ForkJoinWorkerThread || !hasMethod(stack, "sleep");
            default -> false;
        };
    }

    private static boolean hasMethod(StackTraceElement[] stack, String method) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals(method));
    }

    /** What the threads of tasks wait for, if the test does not hold them. */
    private synchronized String waiting() {
        List<Thread> held = inside.stream().map(visit -> visit.thread).toList();
        List<Thread> others = visits.stream().map(visit -> visit.thread).distinct()
                .filter(thread -> thread != caller && thread.isAlive() && !held.contains(thread)
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

    private StackTraceElement lineIn(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(frame -> frame.getLineNumber() > 0
                && (frame.getClassName() + "$").startsWith(exercise.getName() + "$")).findFirst().orElse(null);
    }

    /** Threads of your code that have not ended: of virtual ones, those in which a task has come. */
    private synchronized Set<Thread> leftovers() {
        Thread[] all = new Thread[group.activeCount() + 16];
        Set<Thread> left = new LinkedHashSet<>(Arrays.asList(all).subList(0, group.enumerate(all)));
        left.removeIf(thread -> thread instanceof ForkJoinWorkerThread);
        visits.stream().map(visit -> visit.thread).filter(thread -> thread.isVirtual() && thread.isAlive()).forEach(left::add);
        return left;
    }

    /** Ends all that is still there. */
    private void close() {
        synchronized (this) {
            inside.forEach(visit -> see(visit.name, visit.since));
            System.setProperty("meeting.seen", String.join("\n", seen));
            closed = true;
            inside.forEach(visit -> visit.door.release());
        }
        for (int i = 0; i < HALF_A_SECOND && !leftovers().isEmpty(); i++) {
            if (i % A_MOMENT == 0) {
                leftovers().forEach(Thread::interrupt);
            }
            sleep();
        }
    }

    private synchronized void see(String name, long since) {
        if (seen.size() < MOST_SEEN && !closed) {
            seen.add(String.join("\t", "bar", name, Long.toString(since), Long.toString(now())));
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

    /** A task that has come in. */
    private static final class Visit {
        private final String name;
        private final Thread thread;
        private final long since;
        private final Semaphore door = new Semaphore(0);
        private Throwable failure;

        Visit(String name, Thread thread, long since) {
            this.name = name;
            this.thread = thread;
            this.since = since;
        }
    }
}
