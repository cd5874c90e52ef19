package async;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Calls your code, and plays the services that it asks.
 *
 * <p>A test is a story on one thread. It calls your code, and whatever that asks for is held: {@link #ask} hands out a future
 * that is not completed. Then the test completes one after the other, with {@link #answer} or {@link #fail}, on a thread of its
 * own: the service's thread. Your callbacks run there, and the test alone says in which order all happens.
 *
 * <p>After each step the test waits until all is calm: no thread is at work for your code. In async code that comes at once,
 * also while every answer is held. A thread that is at work and stands still in many samples is one that waits, and is told
 * with its line. Callbacks may run in the common pool, and may not wait there either. A thread that runs on and on is given
 * 10 s. A virtual thread may wait: it can't be seen from here, and costs little.
 *
 * <p>What was seen is left in the system property {@code meeting.seen} for the coach to draw: a line for each request, with
 * {@code bar}, a name, and two times in microseconds, with tabs between them.
 */
final class Meeting {
    private static final int SAMPLE_MILLIS = 2;
    private static final int A_MOMENT = 3;
    private static final int HALF_A_SECOND = 250;
    private static final long TIMER_MILLIS = 1_200;
    private static final long ALL_THE_TIME_MILLIS = Integer.getInteger("patience.millis", 10_000);
    private static final int MOST_REQUESTS = 10_000;
    private static final int MOST_SEEN = 200;

    static {
        // The JDK has one thread for all timeouts of CompletableFutures. It must not look as if your code had left it behind.
        Thread me = Thread.currentThread();
        ClassLoader own = me.getContextClassLoader();
        me.setContextClassLoader(null);
        new CompletableFuture<Void>().completeOnTimeout(null, 1, TimeUnit.MILLISECONDS).join();
        me.setContextClassLoader(own);
    }

    /** Threads that run on after a test that has failed: nobody can end them, and the next tests do not look at them. */
    private static final Set<Thread> LOST = ConcurrentHashMap.newKeySet();

    private final Class<?> exercise;
    private final long began = System.nanoTime();
    private final ThreadGroup group = new ThreadGroup("your code"); // All threads land here that your code starts itself.
    private Thread servant;
    private Thread caller;
    private long callSince;
    private boolean failed;

    // The rest is guarded by the lock of this meeting.
    private final List<Request<?>> requests = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private boolean closed;
    private CountDownLatch door;
    private Thread held;
    private String heldIn;

    Meeting(Class<?> exercise) {
        this.exercise = exercise;
    }

    /** Your code asks a service. Its answer comes when the test says so. */
    synchronized <T> CompletableFuture<T> ask(String name) {
        Request<T> request = new Request<>(name);
        if (closed || requests.size() >= MOST_REQUESTS) {
            request.cancel(true);
        } else {
            requests.add(request);
        }
        return request;
    }

    /** The service answers, on its own thread. When this returns, the callbacks there have run. */
    <T> void answer(String name, T value) {
        Request<T> request = find(name);
        serve(() -> {
            request.see("");
            request.complete(value);
        });
    }

    /** The service fails, on its own thread. */
    void fail(String name, Throwable failure) {
        Request<?> request = find(name);
        serve(() -> {
            request.see(", failed");
            request.completeExceptionally(failure);
        });
    }

    /** Each time on a new thread: one that waits in a pool looks idle, until it gets its turn on a busy machine. */
    private void serve(Runnable work) {
        servant = new Thread(group, work);
        servant.setDaemon(true);
        servant.start();
        settle();
    }

    /** What was asked for so far, in this order. */
    synchronized List<String> asked() {
        return requests.stream().map(request -> request.name).toList();
    }

    /** What was asked for and is not completed. */
    synchronized List<String> open() {
        return requests.stream().filter(request -> !request.isDone()).map(request -> request.name).toList();
    }

    private synchronized List<String> failed() {
        return requests.stream().filter(request -> request.isCompletedExceptionally() && !request.isCancelled())
                .map(request -> request.name).toList();
    }

    /** What your code has cancelled while it was still open, in this order. */
    synchronized List<String> cancelled() {
        return List.copyOf(cancelled);
    }

    /** Calls your code on a thread of its own. When this comes back, your code has returned, and nobody is at work for it. */
    <T> T call(Callable<T> code) {
        CompletableFuture<T> returned = begin(code);
        settle();
        if (!returned.isDone()) {
            StackTraceElement line = lineIn(caller.getStackTrace());
            throw failure("Your method does not return: it waits" + (line == null ? "" : " in line " + line.getLineNumber())
                    + " for a lock. The thread that has this lock is inside " + heldIn + ", and that may take a while.", line);
        }
        Throwable thrown = thrownBy(returned);
        if (thrown != null) {
            throw failure("Your code threw " + thrown, lineIn(thrown.getStackTrace()));
        }
        return returned.join();
    }

    private <T> CompletableFuture<T> begin(Callable<T> code) {
        CompletableFuture<T> returned = new CompletableFuture<>();
        long since = now();
        caller = new Thread(group, () -> {
            try {
                T result = code.call();
                see("your method", since);
                returned.complete(result);
            } catch (Throwable t) {
                returned.completeExceptionally(t);
            }
        });
        callSince = since;
        caller.start();
        return returned;
    }

    /** The next thread that comes to {@link #pass} is held there until it is let go. It does not count as being at work. */
    synchronized void holdNext() {
        door = new CountDownLatch(1);
    }

    /** A thread has come into a service's method, whose name is told if somebody has to wait for that. */
    void pass(String where) {
        CountDownLatch closedDoor;
        synchronized (this) {
            if (door == null || held != null) {
                return;
            }
            closedDoor = door;
            held = Thread.currentThread();
            heldIn = where;
        }
        try {
            closedDoor.await(2 * ALL_THE_TIME_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread that is held goes on. */
    void letGo() {
        openTheDoor();
        settle();
    }

    private synchronized void openTheDoor() {
        if (door != null) {
            door.countDown();
        }
        door = null;
        held = null;
    }

    /** Like {@link #call}, but your code may be held. */
    <T> CompletableFuture<T> start(Callable<T> code) {
        CompletableFuture<T> returned = begin(code);
        settle();
        return returned;
    }

    /** Whether it is held, or waits for a lock that the thread has which is held. */
    @SuppressWarnings("deprecation") // Thread.getId: its successor is not there on Java 17
    private synchronized boolean isHeld(Thread thread) {
        if (held == null || thread == held) {
            return held != null;
        }
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
        return info != null && info.getLockOwnerId() == held.getId();
    }

    /** Waits until this is so. False if all stands still, so that it can never be. */
    boolean await(BooleanSupplier fact) {
        return await(0, fact);
    }

    /** The same for what may come of itself, when so much time is over. */
    boolean await(Duration limit, BooleanSupplier fact) {
        return await(limit.toMillis() + TIMER_MILLIS, fact);
    }

    private boolean await(long limitMillis, BooleanSupplier fact) {
        Map<Thread, Integer> still = new HashMap<>();
        long start = System.nanoTime();
        int calm = 0;
        while (!fact.getAsBoolean()) {
            sleep();
            Map<Thread, StackTraceElement[]> atWork = atWork();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            still.keySet().retainAll(atWork.keySet());
            atWork.keySet().forEach(thread -> still.merge(thread, standsStill(thread) ? 1 : 0, Integer::sum));
            if (still.containsValue(HALF_A_SECOND) || !atWork.isEmpty() && millis >= ALL_THE_TIME_MILLIS) {
                Thread thread = atWork.containsKey(caller) ? caller
                        : atWork.keySet().stream().max(Comparator.comparing(still::get)).orElseThrow();
                throw blocked(thread, atWork.get(thread), still.get(thread) >= A_MOMENT);
            }
            calm = atWork.isEmpty() ? calm + 1 : 0;
            if (calm >= HALF_A_SECOND && millis >= limitMillis || millis >= ALL_THE_TIME_MILLIS + limitMillis) {
                return fact.getAsBoolean();
            }
        }
        return true;
    }

    /** What your future is completed with, as soon as it is. */
    <T> T value(CompletableFuture<T> future) {
        Throwable thrown = error(future);
        if (thrown != null) {
            throw failure("Your future failed with " + thrown, lineIn(thrown.getStackTrace()));
        }
        return future.join();
    }

    /** What your future fails with, as soon as it does; null if it has a value. */
    Throwable error(CompletableFuture<?> future) {
        if (future == null) {
            throw failure("Your method returned null, and not a future.");
        }
        if (!await(future::isDone)) {
            String failed = failed().isEmpty() ? "" : "\"" + String.join("\" and \"", failed()) + "\" failed, and your";
            throw failure((failed.isEmpty() ? "Your" : failed) + " future is never completed: whoever waits for it waits for ever."
                    + (open().isEmpty() ? "" : " Still without an answer: " + String.join(", ", open()) + "."));
        }
        return thrownBy(future);
    }

    /** The end of the test. Your code must not have left a thread behind. */
    void end() {
        try {
            if (!failed && !await(() -> leftovers().isEmpty())) {
                int left = leftovers().size();
                throw failure("All is done, and " + (left == 1 ? "a thread" : left + " threads") + " of your code did not end."
                        + " A pool or a timer ends its threads when it is shut down.");
            }
        } finally {
            close();
        }
    }

    /** A failure that says in a sentence or two what was seen and what was expected. */
    AssertionFailedError failure(String sentence) {
        return failure(sentence, null);
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

    /** Waits until nobody has been at work for a moment: between two tasks, a pool's thread may look as if it had none. */
    private void settle() {
        int[] calm = {0};
        await(() -> {
            calm[0] = atWork().isEmpty() && !ForkJoinPool.commonPool().hasQueuedSubmissions() ? calm[0] + 1 : 0;
            return calm[0] >= A_MOMENT;
        });
    }

    /** The threads that are at work for your code, and where they are. */
    private Map<Thread, StackTraceElement[]> atWork() {
        Map<Thread, StackTraceElement[]> all = new HashMap<>(Thread.getAllStackTraces());
        all.entrySet().removeIf(entry -> {
            Thread thread = entry.getKey();
            boolean yours = group.parentOf(thread.getThreadGroup()) || isCommonPool(thread);
            boolean busy = lineIn(entry.getValue()) != null || yours && !isIdle(entry.getValue());
            return !busy || !thread.isAlive() || LOST.contains(thread) || isHeld(thread);
        });
        return all;
    }

    /** Whether this is a thread of a pool or of a timer that has nothing to do. */
    private static boolean isIdle(StackTraceElement[] stack) {
        return Arrays.stream(stack).map(StackTraceElement::getMethodName)
                .anyMatch(List.of("getTask", "awaitWork", "mainLoop")::contains);
    }

    private static boolean isCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private static boolean standsStill(Thread thread) {
        return List.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(thread.getState());
    }

    private AssertionFailedError blocked(Thread thread, StackTraceElement[] stack, boolean waits) {
        StackTraceElement line = lineIn(stack);
        String where = (waits ? "waits" : "runs on and on") + (line == null ? "" : " in line " + line.getLineNumber())
                + (waits ? methodThatWaits(stack, line) : "");
        if (thread == caller) {
            return failure("Your method does not return: it " + where + ". It must return at once, and a callback does the rest.",
                    line);
        }
        return failure((thread == servant ? "A callback of yours " + where + ", on the thread that brings the answers."
                : "Your method has returned, but another thread " + where + ".")
                + " No thread may wait for an answer: a callback does the rest when it is there.", line);
    }

    /** The method of the JDK that your line has called, if it is one that waits. */
    private static String methodThatWaits(StackTraceElement[] stack, StackTraceElement line) {
        List<String> methods = Arrays.stream(stack).limit(line == null ? stack.length : Arrays.asList(stack).indexOf(line))
                .filter(frame -> frame.getClassName().matches("java\\.(util\\.concurrent|lang)\\.\\w+"))
                .map(StackTraceElement::getMethodName)
                .filter(method -> method.matches("join|get|await|sleep|wait|take|acquire\\w*|invokeAll")).toList();
        String method = methods.isEmpty() ? "" : methods.get(methods.size() - 1);
        return method.isEmpty() ? "" : line == null ? " in ::" + method : " (" + method + ")";
    }

    private StackTraceElement lineIn(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(frame -> frame.getLineNumber() > 0
                && (frame.getClassName() + "$").startsWith(exercise.getName() + "$")).findFirst().orElse(null);
    }

    @SuppressWarnings("unchecked") // The test knows what it asks for.
    private synchronized <T> Request<T> find(String name) {
        return (Request<T>) requests.stream().filter(request -> request.name.equals(name) && !request.isDone()).findFirst()
                .orElseThrow(() -> failure("\"" + name + "\" waits for no answer. Asked so far: " + asked() + "."));
    }

    /** What this future, which is done, failed with: without the wrappers of the JDK. */
    private static Throwable thrownBy(CompletableFuture<?> future) {
        Throwable thrown = future.handle((value, failure) -> failure).join();
        while (thrown instanceof CompletionException && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof TestAbortedException notBegun) {
                throw notBegun;
            }
        }
        return thrown;
    }

    private List<Thread> leftovers() {
        Thread[] all = new Thread[group.activeCount() + 16];
        return Arrays.stream(all, 0, group.enumerate(all)).filter(thread -> !isCommonPool(thread)).toList();
    }

    /** Ends all that is still there. */
    private void close() {
        List<Request<?>> open;
        openTheDoor();
        synchronized (this) {
            closed = true;
            open = requests.stream().filter(request -> !request.isDone()).toList();
            if (failed) {
                open.forEach(request -> request.see(", no answer"));
            }
            if (caller != null && caller.isAlive()) {
                see("your method", callSince);
            }
            System.setProperty("meeting.seen", String.join("\n", seen));
        }
        Thread cleaner = new Thread(group, () -> open.forEach(request -> request.cancel(true)));
        cleaner.setDaemon(true);
        cleaner.start();
        for (int i = 0; i < HALF_A_SECOND && !leftovers().isEmpty(); i++) {
            group.interrupt();
            sleep();
        }
        if (failed) {
            LOST.addAll(atWork().keySet());
        }
    }

    private synchronized void see(String name, long since) {
        if (seen.size() < MOST_SEEN) {
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

    /** A request to a service, and the future that your code gets for it. */
    private final class Request<T> extends CompletableFuture<T> {
        private final String name;
        private final long since = now();

        Request(String name) {
            this.name = name;
        }

        void see(String how) {
            Meeting.this.see(name + how, since);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            synchronized (Meeting.this) {
                if (!closed && !isDone()) {
                    cancelled.add(name);
                    see(", cancelled");
                }
            }
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public String toString() {
            return "the future of " + name;
        }
    }
}
