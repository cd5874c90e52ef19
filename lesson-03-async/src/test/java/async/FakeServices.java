package async;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import kit.Stillness;
import kit.YourCode;
import org.opentest4j.AssertionFailedError;

/**
 * Calls your code, and plays the services that it asks.
 *
 * <p>A test is a story on one thread. It calls your code, and whatever that asks for is held: {@link #ask} hands out a future
 * that is not completed. Then the test completes one after the other, with {@link #answer} or {@link #fail}, on a thread of its
 * own: the service's thread. Your callbacks run there, and the test alone says in which order all happens.
 *
 * <p>After each step the test waits until all is calm: no thread is at work for your code. In async code that happens immediately,
 * even while every answer is held. A thread that is at work and waits in many samples is a failure, which names its line.
 * Callbacks may run in the common pool, and may not wait there either. A thread that runs on and on is given
 * 10 s. A virtual thread may wait: it can't be seen from here, and costs little.
 */
final class FakeServices extends YourCode {
    private static final int SAMPLES_IN_A_MOMENT = 3;
    private static final int SAMPLES_IN_HALF_A_SECOND = 250;
    private static final int MAX_REQUESTS = 10_000;

    /** Threads that run on after a test that has failed: nothing can end them, and the next tests don't look at them. */
    private static final Set<Thread> LOST_THREADS = ConcurrentHashMap.newKeySet();

    private Thread service;
    private Thread caller;
    private long callSince;

    // The rest is guarded by the lock of these services.
    private final List<Request<?>> requests = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private boolean closed;
    private CountDownLatch door;
    private Thread held;
    private String heldIn;

    /** Services for this exercise. */
    FakeServices(Class<?> exercise) {
        super(exercise);
    }

    /** Your code asks a service. Its answer comes when the test says so. */
    synchronized <T> CompletableFuture<T> ask(String name) {
        Request<T> request = new Request<>(name);
        if (closed || requests.size() >= MAX_REQUESTS) {
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
        service = call("A service", work::run);
        awaitQuiescence();
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

    /** Calls your code on a thread of its own. When this returns, your code has returned, and no thread is at work for it. */
    <T> T call(Callable<T> code) {
        CompletableFuture<T> returned = start(code);
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

    /** Like {@link #call}, but your code may be held. */
    <T> CompletableFuture<T> start(Callable<T> code) {
        CompletableFuture<T> returned = new CompletableFuture<>();
        long since = nowMicros();
        callSince = since;
        caller = call("Your code", () -> {
            try {
                T result = code.call();
                seeBar("your method", since);
                returned.complete(result);
            } catch (Throwable t) {
                returned.completeExceptionally(t);
            }
        });
        awaitQuiescence();
        return returned;
    }

    /** The next thread to {@link #arrive} is held there until it is let go. It does not count as being at work. */
    synchronized void holdNext() {
        door = new CountDownLatch(1);
    }

    /** A thread arrives in a service's method. A failure names that method if another thread has to wait for it. */
    void arrive(String where) {
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
            closedDoor.await(2 * MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread that is held goes on. */
    void release() {
        openDoor();
        awaitQuiescence();
    }

    private synchronized void openDoor() {
        if (door != null) {
            door.countDown();
        }
        door = null;
        held = null;
    }

    /** Whether it is held, or waits for a lock that the held thread has. */
    private synchronized boolean isHeld(Thread thread) {
        return held != null && (thread == held || Stillness.waitsForALockOf(thread, held));
    }

    /** Waits until this is so. False if no thread is at work any more, so that it can never be. */
    boolean await(BooleanSupplier condition) {
        return await(0, condition);
    }

    /** The same for what a timer may bring about when this time is over. */
    boolean await(Duration limit, BooleanSupplier condition) {
        return await(limit.toMillis() + TIMED_WAIT_MILLIS, condition);
    }

    private boolean await(long limitMillis, BooleanSupplier condition) {
        Map<Thread, Integer> waits = new HashMap<>();
        long start = System.nanoTime();
        int calm = 0;
        while (!condition.getAsBoolean()) {
            waitForNextSample();
            Map<Thread, StackTraceElement[]> atWork = atWork();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            waits.keySet().retainAll(atWork.keySet());
            atWork.forEach((thread, stack) -> waits.merge(thread, waits(thread, stack) ? 1 : 0, Integer::sum));
            if (waits.containsValue(SAMPLES_IN_HALF_A_SECOND) || !atWork.isEmpty() && millis >= MAX_WAIT_MILLIS) {
                Thread thread = atWork.containsKey(caller) ? caller
                        : atWork.keySet().stream().max(Comparator.comparing(waits::get)).orElseThrow();
                throw blocked(thread, atWork.get(thread), waits.get(thread) >= SAMPLES_IN_A_MOMENT);
            }
            calm = atWork.isEmpty() ? calm + 1 : 0;
            if (calm >= SAMPLES_IN_HALF_A_SECOND && millis >= limitMillis || millis >= MAX_WAIT_MILLIS + limitMillis) {
                mustHaveNoDeadThread();
                return condition.getAsBoolean();
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

    /** Your code must not have left a thread behind. */
    @Override
    protected void end() {
        try {
            if (!hasFailed() && !await(() -> leftovers().isEmpty())) {
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

    /** Waits until no thread has been at work for a moment: between two tasks, a pool's thread may look as if it had none. */
    private void awaitQuiescence() {
        int[] calm = {0};
        await(() -> {
            calm[0] = atWork().isEmpty() && !ForkJoinPool.commonPool().hasQueuedSubmissions() ? calm[0] + 1 : 0;
            return calm[0] >= SAMPLES_IN_A_MOMENT;
        });
    }

    /** The threads that are at work for your code, and where they are. */
    private Map<Thread, StackTraceElement[]> atWork() {
        Map<Thread, StackTraceElement[]> all = new HashMap<>(Thread.getAllStackTraces());
        all.entrySet().removeIf(entry -> {
            Thread thread = entry.getKey();
            boolean busy = lineIn(entry.getValue()) != null
                    || (owns(thread) || isInCommonPool(thread)) && !Stillness.hasNoTask(entry.getValue());
            return !busy || !thread.isAlive() || LOST_THREADS.contains(thread) || isHeld(thread);
        });
        return all;
    }

    /** Whether it waits, even if only for a while: no thread that is at work may do that. */
    private boolean waits(Thread thread, StackTraceElement[] stack) {
        return stateOf(thread) != Stillness.State.MOVING || Stillness.sleeps(stack);
    }

    private AssertionFailedError blocked(Thread thread, StackTraceElement[] stack, boolean waits) {
        StackTraceElement line = lineIn(stack);
        String where = (waits ? "waits" : "runs on and on") + (line == null ? "" : " in line " + line.getLineNumber())
                + (waits ? blockingMethod(stack, line) : "");
        if (thread == caller) {
            return failure("Your method does not return: it " + where + ". It must return at once, and a callback does the rest.",
                    line);
        }
        return failure((thread == service ? "A callback of yours " + where + ", on the thread that brings the answers."
                : "Your method has returned, but another thread " + where + ".")
                + " No thread may wait for an answer: a callback does the rest when it is there.", line);
    }

    /** The method of the JDK that your line has called, if it is one that waits. */
    private static String blockingMethod(StackTraceElement[] stack, StackTraceElement line) {
        List<String> methods = Arrays.stream(stack).limit(line == null ? stack.length : Arrays.asList(stack).indexOf(line))
                .filter(frame -> frame.getClassName().matches("java\\.(util\\.concurrent|lang)\\.\\w+"))
                .map(StackTraceElement::getMethodName)
                .filter(method -> method.matches("join|get|await|sleep|wait|take|acquire\\w*|invokeAll")).toList();
        String method = methods.isEmpty() ? "" : methods.get(methods.size() - 1);
        return method.isEmpty() ? "" : line == null ? " in ::" + method : " (" + method + ")";
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
        mustBeStarted(thrown);
        return thrown;
    }

    /** Ends all that is still there. */
    private void close() {
        List<Request<?>> open;
        openDoor();
        synchronized (this) {
            closed = true;
            open = requests.stream().filter(request -> !request.isDone()).toList();
        }
        if (hasFailed()) {
            open.forEach(request -> request.see(", no answer"));
        }
        if (caller != null && caller.isAlive()) {
            seeBar("your method", callSince);
        }
        call("The end", () -> open.forEach(request -> request.cancel(true)));
        for (int i = 0; i < SAMPLES_IN_HALF_A_SECOND && !leftovers().isEmpty(); i++) {
            interruptAll();
            waitForNextSample();
        }
        if (hasFailed()) {
            LOST_THREADS.addAll(atWork().keySet());
        }
    }

    /** A request to a service, and the future that your code gets for it. */
    private final class Request<T> extends CompletableFuture<T> {
        private final String name;
        private final long since = nowMicros();

        Request(String name) {
            this.name = name;
        }

        void see(String how) {
            seeBar(name + how, since);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            synchronized (FakeServices.this) {
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
