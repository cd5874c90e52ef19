package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kit.Stillness.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Stillness says of threads whose state is known. The tests of all exercises rely on it. It's the kit's own test, and needs
 * one lesson to run in.
 *
 * <p>Each case is tried on many threads: {@code -Dtimes=1000} says how many. They come in batches of up to twenty. After each
 * batch, its threads and programs are ended, so that they don't slow down the next one.
 */
@Tag("proof")
@ParameterizedClass(name = "batch {0}")
@MethodSource("batches")
class StillnessIT {
    private static final int TIMES = Integer.getInteger("times", 5);
    private static final int AT_ONCE = Math.min(20, TIMES);
    /** A test believes what it has seen in this many looks in a row. */
    private static final int IN_A_ROW = 20;
    private static final int MOST_LOOKS = 10_000;
    private static final int BETWEEN_LOOKS_MILLIS = 2;

    @Parameter
    int batch;

    private final List<AutoCloseable> ends = new ArrayList<>();

    static IntStream batches() {
        return IntStream.rangeClosed(1, (TIMES + AT_ONCE - 1) / AT_ONCE);
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable end : ends) {
            end.close();
        }
    }

    @Test
    void blocked() throws Throwable {
        Object lock = new Object();
        synchronized (lock) {
            becomes(State.STILL, () -> start(() -> {
                synchronized (lock) {
                    // It gets here at the end.
                }
            }));
        }
    }

    @Test
    void waitsForALock() throws Throwable {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        becomes(State.STILL, () -> start(() -> {
            lock.lock();
            lock.unlock();
        }));
        lock.unlock();
    }

    @Test
    void waitsForALockOfAnotherThread() throws Throwable {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        for (Thread thread : becomes(State.STILL, () -> start(lock::lockInterruptibly))) {
            assertTrue(Stillness.waitsForALockOf(thread, Thread.currentThread()));
            assertFalse(Stillness.waitsForALockOf(thread, thread));
        }
    }

    @Test
    void waits() throws Throwable {
        CountDownLatch latch = new CountDownLatch(1);
        becomes(State.STILL, () -> start(latch::await));
    }

    @Test
    void waitsWithALimit() throws Throwable {
        CountDownLatch latch = new CountDownLatch(1);
        becomes(State.LIMITED, () -> start(() -> latch.await(1, TimeUnit.HOURS)));
    }

    @Test
    void sleeps() throws Throwable {
        keepsMoving(() -> start(() -> Thread.sleep(3_600_000)));
    }

    @Test
    void joinsWithALimit() throws Throwable {
        Thread other = start(() -> Thread.sleep(3_600_000));
        keepsMoving(() -> start(() -> other.join(3_600_000)));
    }

    /**
     * Here every look must say so. Each one waits until the thread has gone on a little, so it needs no pause before the next. Only
     * one thread spins at a time, because many would hold each other up.
     */
    @Test
    void spins() {
        for (int i = 0; i < AT_ONCE; i++) {
            Thread thread = start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
            Stillness stillness = new Stillness();
            for (int look = 0; look < IN_A_ROW; look++) {
                assertEquals(State.MOVING, stillness.of(thread));
            }
            thread.interrupt();
        }
    }

    /** Each look may find it waiting for the other thread, and yet it goes on again and again. */
    @Test
    void takesTurns() throws Throwable {
        SynchronousQueue<String> hand = new SynchronousQueue<>();
        start(() -> {
            while (true) {
                hand.offer("", 1, TimeUnit.MILLISECONDS);
            }
        });
        keepsMoving(() -> start(() -> {
            while (true) {
                hand.poll(1, TimeUnit.MILLISECONDS);
            }
        }));
    }

    @Test
    void aMonitorIsFree() throws Throwable {
        goesOn(() -> {
            Object lock = new Object();
            CountDownLatch held = new CountDownLatch(1);
            Semaphore release = new Semaphore(0);
            Thread holder = start(() -> {
                synchronized (lock) {
                    held.countDown();
                    release.acquire();
                }
            });
            held.await();
            return new Sleeper(start(() -> {
                synchronized (lock) {
                    // It goes on.
                }
            }), () -> {
                release.release();
                holder.join();  // until then, the monitor may not be free
            });
        });
    }

    @Test
    void aLockIsFree() throws Throwable {
        goesOn(() -> {
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            return new Sleeper(start(lock::lock), lock::unlock);
        });
    }

    @Test
    void hasJustBeenWoken() throws Throwable {
        goesOn(() -> {
            FutureTask<String> result = new FutureTask<>(() -> "");
            return new Sleeper(start(result::get), result::run);
        });
    }

    /** No list of threads has a virtual thread in it. But one that a test knows can be looked at like any other. */
    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void waitsVirtually() throws Throwable {
        ThreadFactory virtual = virtualThreads();
        CountDownLatch latch = new CountDownLatch(1);
        ends.add(latch::countDown);
        becomes(State.STILL, () -> {
            Thread thread = virtual.newThread(() -> quietly(latch::await));
            thread.start();
            return thread;
        });
    }

    @Test
    void isAPoolsIdleThread() throws Throwable {
        becomes(State.STILL, () -> threadOf(new ThreadPoolExecutor(0, 1, 1, TimeUnit.HOURS, new SynchronousQueue<>())));
    }

    @Test
    void isASchedulersIdleThread() throws Throwable {
        becomes(State.STILL, () -> threadOf(Executors.newScheduledThreadPool(1)));
    }

    @Test
    void isASchedulersThreadBetweenTwoTasks() throws Throwable {
        keepsMoving(() -> {
            ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
            Thread thread = threadOf(scheduler);
            scheduler.scheduleAtFixedRate(() -> { }, 100, 100, TimeUnit.MILLISECONDS);
            return thread;
        });
    }

    @Test
    void isATimersThreadBetweenTwoTasks() throws Throwable {
        keepsMoving(() -> timersThread(() -> { }, 100));
    }

    /** It's at work, though it's a timer's thread. */
    @Test
    void waitsInATimersTask() throws Throwable {
        CountDownLatch latch = new CountDownLatch(1);
        ends.add(latch::countDown);
        becomes(State.LIMITED, () -> timersThread(() -> latch.await(1, TimeUnit.HOURS), 3_600_000));
    }

    @Test
    void aSchedulersThreadHasNoTaskUntilItsTime() throws Throwable {
        comesToHaveNoTask(() -> {
            ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
            Thread thread = threadOf(scheduler);
            scheduler.schedule(() -> { }, 1, TimeUnit.HOURS);
            return thread;
        });
    }

    @Test
    void aTimersThreadHasNoTaskUntilItsTime() throws Throwable {
        comesToHaveNoTask(() -> timersThread(() -> { }, 3_600_000));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readsAPipe() throws Throwable {
        becomes(State.STILL, () -> {
            InputStream output = startCat().getInputStream();
            return start(output::read);
        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesIntoAFullPipe() throws Throwable {
        byte[] much = new byte[1 << 20];
        becomes(State.STILL, () -> {
            OutputStream input = startCat().getOutputStream();
            return start(() -> input.write(much));
        });
    }

    /** All threads of a batch wait for the same program. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void waitsForAProgram() throws Throwable {
        Process program = startCat();
        becomes(State.STILL, () -> start(program::waitFor));
    }

    /** All threads of a batch wait for the same program. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void waitsForAProgramWithALimit() throws Throwable {
        Process program = startCat();
        becomes(State.LIMITED, () -> start(() -> program.waitFor(1, TimeUnit.HOURS)));
    }

    // --- How they're tried -------------------------------------------------------------------------------------------

    /** Makes a batch of threads, and looks at them until a test would believe that each of them is in this state. */
    private static List<Thread> becomes(State expected, ThrowingSupplier<Thread> maker) throws Throwable {
        Stillness stillness = new Stillness();
        return becomes(expected.name(), thread -> stillness.of(thread) == expected, maker);
    }

    /** The same until each of them has no task, but isn't idle either: it may go on by itself. */
    private static void comesToHaveNoTask(ThrowingSupplier<Thread> maker) throws Throwable {
        becomes("without a task", thread -> {
            StackTraceElement[] stack = thread.getStackTrace();
            return Stillness.hasNoTask(stack) && !Stillness.isIdle(stack);
        }, maker);
    }

    private static List<Thread> becomes(String state, Predicate<Thread> isInIt, ThrowingSupplier<Thread> maker) throws Throwable {
        List<Thread> threads = batchOf(maker);
        int inARow = 0;
        for (int look = 0; inARow < IN_A_ROW; look++) {
            List<Thread> others = threads.stream().filter(isInIt.negate()).toList();
            assertTrue(look < MOST_LOOKS, () -> "should have become " + state + ": " + others);
            inARow = others.isEmpty() ? inARow + 1 : 0;
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return threads;
    }

    /** Makes a batch of threads, and asserts that a test would never believe that one of them isn't moving. */
    private static void keepsMoving(ThrowingSupplier<Thread> maker) throws Throwable {
        List<Thread> threads = batchOf(maker);
        Stillness stillness = new Stillness();
        int[] others = new int[threads.size()];
        for (int look = 0; look < 2 * IN_A_ROW; look++) {
            for (int i = 0; i < others.length; i++) {
                others[i] = stillness.of(threads.get(i)) == State.MOVING ? 0 : others[i] + 1;
                assertTrue(others[i] < IN_A_ROW, threads.get(i) + " should be " + State.MOVING);
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    /** A thread that waits, and what wakes it. Then it goes on, and ends. */
    private record Sleeper(Thread thread, Work wake) { }

    /** Makes a batch of sleepers and wakes each. Asserts that a test would never believe that it is still waiting. */
    private static void goesOn(ThrowingSupplier<Sleeper> maker) throws Throwable {
        for (Sleeper sleeper : batchOf(maker)) {
            Thread thread = sleeper.thread;
            while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.BLOCKED) {
                Thread.sleep(1);
            }
            sleeper.wake.run();
            Stillness stillness = new Stillness();
            int inARow = 0;
            while (thread.isAlive()) {
                inARow = stillness.of(thread) == State.STILL ? inARow + 1 : 0;
                assertTrue(inARow < IN_A_ROW, thread + " was woken, but a test would believe that it's still waiting.");
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            assertEquals(State.STILL, stillness.of(thread), "when it has ended");
        }
    }

    private static <T> List<T> batchOf(ThrowingSupplier<T> maker) throws Throwable {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(maker.get());
        }
        return all;
    }

    /** Starts a program that writes what it reads. */
    private Process startCat() throws IOException {
        Process program = new ProcessBuilder("cat").start();
        ends.add(program::destroyForcibly);
        return program;
    }

    private Thread threadOf(ExecutorService pool) throws Exception {
        ends.add(pool::shutdownNow);
        return pool.submit(Thread::currentThread).get();
    }

    /** The thread of a timer that does this work again and again, as soon as the work has begun for the first time. */
    private Thread timersThread(Work work, long periodMillis) throws InterruptedException {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch there = new CountDownLatch(1);
        Timer timer = new Timer(true);
        ends.add(timer::cancel);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                thread.set(Thread.currentThread());
                there.countDown();
                quietly(work);
            }
        }, 0, periodMillis);
        there.await();
        return thread.get();
    }

    private interface Work {
        void run() throws Exception;
    }

    private Thread start(Work work) {
        Thread thread = new Thread(() -> quietly(work));
        thread.setDaemon(true);
        ends.add(thread::interrupt);
        thread.start();
        return thread;
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (InterruptedException | IOException e) {
            // The test is over.
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ThreadFactory virtualThreads() throws ReflectiveOperationException {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        return (ThreadFactory) Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    }
}
