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
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import kit.Stillness.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.ThrowingSupplier;

/**
 * What Stillness says of threads whose state is known. The tests of all exercises rely on it. Each case is tried many times:
 * {@code -Dtimes=1000} says how many. It's the kit's own test, and needs one lesson to run in.
 */
@Tag("proof")
class StillnessIT {
    private static final int TIMES = Integer.getInteger("times", 5);
    private static final int AT_ONCE = 20;
    /** What a test believes: so many looks in a row. */
    private static final int IN_A_ROW = 20;
    private static final int MOST_LOOKS = 10_000;

    private final List<AutoCloseable> ends = new ArrayList<>();

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
    void waits() throws Throwable {
        CountDownLatch latch = new CountDownLatch(1);
        ends.add(latch::countDown);
        becomes(State.STILL, () -> start(latch::await));
    }

    @Test
    void waitsWithALimit() throws Throwable {
        CountDownLatch latch = new CountDownLatch(1);
        ends.add(latch::countDown);
        becomes(State.LIMITED, () -> start(() -> latch.await(1, TimeUnit.HOURS)));
    }

    @Test
    void sleeps() throws Throwable {
        stays(State.MOVING, () -> start(() -> Thread.sleep(3_600_000)));
    }

    @Test
    void joinsWithALimit() throws Throwable {
        Thread other = start(() -> Thread.sleep(3_600_000));
        stays(State.MOVING, () -> start(() -> other.join(3_600_000)));
    }

    @Test
    void spins() throws Throwable {
        for (int i = 0; i < TIMES; i++) {
            AtomicBoolean over = new AtomicBoolean();
            Thread thread = start(() -> {
                while (!over.get()) {
                    Thread.onSpinWait();
                }
            });
            stays(State.MOVING, List.of(thread));
            over.set(true);
        }
    }

    /** Each look may find it waiting for the lock, and yet it gets it again and again. */
    @Test
    void takesTurns() throws Throwable {
        AtomicBoolean over = new AtomicBoolean();
        ends.add(() -> over.set(true));
        SynchronousQueue<String> hand = new SynchronousQueue<>();
        start(() -> {
            while (!over.get()) {
                hand.offer("", 1, TimeUnit.MILLISECONDS);
            }
        });
        stays(State.MOVING, () -> start(() -> {
            while (!over.get()) {
                hand.poll(1, TimeUnit.MILLISECONDS);
            }
        }));
    }

    @Test
    void aMonitorIsFree() throws Throwable {
        goesOn(go -> {
            Object lock = new Object();
            CountDownLatch held = new CountDownLatch(1);
            Semaphore release = new Semaphore(0);
            start(() -> {
                synchronized (lock) {
                    held.countDown();
                    release.acquire();
                }
            });
            held.await();
            return new Woken(start(() -> {
                synchronized (lock) {
                    go.countDown();
                }
            }), release::release);
        });
    }

    @Test
    void aLockIsFree() throws Throwable {
        goesOn(go -> {
            ReentrantLock lock = new ReentrantLock();
            CountDownLatch held = new CountDownLatch(1);
            Semaphore release = new Semaphore(0);
            start(() -> {
                lock.lock();
                held.countDown();
                release.acquire();
                lock.unlock();
            });
            held.await();
            return new Woken(start(() -> {
                lock.lock();
                go.countDown();
                lock.unlock();
            }), release::release);
        });
    }

    @Test
    void hasJustBeenWoken() throws Throwable {
        goesOn(go -> {
            FutureTask<String> result = new FutureTask<>(() -> "");
            return new Woken(start(() -> {
                result.get();
                go.countDown();
            }), result::run);
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
        becomes(State.STILL, () -> {
            AtomicReference<Thread> thread = new AtomicReference<>();
            ThreadPoolExecutor pool = new ThreadPoolExecutor(0, 1, 1, TimeUnit.HOURS, new SynchronousQueue<>());
            ends.add(pool::shutdownNow);
            pool.submit(() -> thread.set(Thread.currentThread())).get();
            return thread.get();
        });
    }

    @Test
    void isASchedulersIdleThread() throws Throwable {
        becomes(State.STILL, () -> schedulersThread(Executors.newScheduledThreadPool(1)));
    }

    @Test
    void isASchedulersThreadBetweenTwoTasks() throws Throwable {
        stays(State.MOVING, () -> {
            ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
            Thread thread = schedulersThread(scheduler);
            scheduler.scheduleAtFixedRate(() -> { }, 100, 100, TimeUnit.MILLISECONDS);
            return thread;
        });
    }

    @Test
    void isATimersThreadBetweenTwoTasks() throws Throwable {
        stays(State.MOVING, () -> timersThread(() -> { }, 100));
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
        hasNoTask(() -> {
            ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
            Thread thread = schedulersThread(scheduler);
            scheduler.schedule(() -> { }, 1, TimeUnit.HOURS);
            return thread;
        });
    }

    @Test
    void aTimersThreadHasNoTaskUntilItsTime() throws Throwable {
        hasNoTask(() -> timersThread(() -> { }, 3_600_000));
    }

    @Test
    void waitsForALockOfAnotherThread() throws Throwable {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        for (Thread thread : some(() -> start(lock::lockInterruptibly))) {
            becomes(State.STILL, thread);
            assertTrue(Stillness.waitsForALockOf(thread, Thread.currentThread()));
            assertFalse(Stillness.waitsForALockOf(thread, thread));
        }
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

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void waitsForAProgram() throws Throwable {
        becomes(State.STILL, () -> {
            Process program = startCat();
            return start(program::waitFor);
        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void waitsForAProgramWithALimit() throws Throwable {
        becomes(State.LIMITED, () -> {
            Process program = startCat();
            return start(() -> program.waitFor(1, TimeUnit.HOURS));
        });
    }

    // --- How they're tried -------------------------------------------------------------------------------------------

    /** Asserts that the looks come to be the same, and then stay so. */
    private static void becomes(State expected, ThrowingSupplier<Thread> maker) throws Throwable {
        for (int done = 0; done < TIMES; done += AT_ONCE) {
            for (Thread thread : some(maker)) {
                becomes(expected, thread);
            }
        }
    }

    private static void becomes(State expected, Thread thread) throws InterruptedException {
        Stillness stillness = new Stillness();
        int inARow = 0;
        for (int look = 0; inARow < IN_A_ROW; look++) {
            assertTrue(look < MOST_LOOKS, () -> thread + " never comes to be " + expected);
            inARow = stillness.of(thread) == expected ? inARow + 1 : 0;
            Thread.sleep(inARow == 0 ? 2 : 0);
        }
    }

    /** Asserts that this comes to be so, though it may go on by itself. */
    private static void hasNoTask(ThrowingSupplier<Thread> maker) throws Throwable {
        for (int done = 0; done < TIMES; done += AT_ONCE) {
            for (Thread thread : some(maker)) {
                for (int look = 0; !Stillness.hasNoTask(thread.getStackTrace()); look++) {
                    assertTrue(look < MOST_LOOKS, () -> thread + " never comes to have no task");
                    Thread.sleep(2);
                }
                assertFalse(Stillness.isIdle(thread.getStackTrace()));
            }
        }
    }

    /** Asserts that nobody who looks again and again believes anything else. */
    private static void stays(State expected, ThrowingSupplier<Thread> maker) throws Throwable {
        for (int done = 0; done < TIMES; done += AT_ONCE) {
            stays(expected, some(maker));
        }
    }

    private static void stays(State expected, List<Thread> threads) throws InterruptedException {
        Stillness stillness = new Stillness();
        int[] others = new int[threads.size()];
        for (int look = 0; look < 2 * IN_A_ROW; look++) {
            for (int i = 0; i < others.length; i++) {
                others[i] = stillness.of(threads.get(i)) == expected ? 0 : others[i] + 1;
                assertTrue(others[i] < IN_A_ROW, threads.get(i) + " should be " + expected);
            }
            Thread.sleep(2);
        }
    }

    /** A thread that waits, and what wakes it. */
    private record Woken(Thread thread, Runnable wake) { }

    private interface Sleeper {
        Woken with(CountDownLatch go) throws Exception;
    }

    /** Asserts that a thread that is woken is never believed to stand still before it has gone on. */
    private static void goesOn(Sleeper sleeper) throws Exception {
        for (int done = 0; done < TIMES; done++) {
            CountDownLatch go = new CountDownLatch(1);
            Woken woken = sleeper.with(go);
            while (!List.of(Thread.State.WAITING, Thread.State.BLOCKED).contains(woken.thread.getState())) {
                Thread.sleep(1);
            }
            woken.wake.run();
            Stillness stillness = new Stillness();
            int inARow = 0;
            while (go.getCount() > 0) {
                inARow = stillness.of(woken.thread) == State.STILL ? inARow + 1 : 0;
                assertTrue(inARow < IN_A_ROW, "It was woken, and yet it was believed to stand still.");
                Thread.sleep(2);
            }
            woken.thread.join();
            assertEquals(State.STILL, stillness.of(woken.thread), "when it has ended");
        }
    }

    private static List<Thread> some(ThrowingSupplier<Thread> maker) throws Throwable {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(AT_ONCE, TIMES); i++) {
            threads.add(maker.get());
        }
        return threads;
    }

    /** Starts a program that writes what it reads. */
    private Process startCat() throws IOException {
        Process program = new ProcessBuilder("cat").start();
        ends.add(program::destroyForcibly);
        return program;
    }

    private Thread schedulersThread(ScheduledExecutorService scheduler) throws Exception {
        ends.add(scheduler::shutdownNow);
        return scheduler.submit(Thread::currentThread).get();
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
