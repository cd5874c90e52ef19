package threads;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Arguments;

/** Two threads add 1 to the same counter, and one of the two updates is lost. */
public final class LostUpdates {

    private static final int TIMES = 500_000;
    private static final int MAX_ROUNDS = 20;

    // tag::main[]
    private static final class Counter {
        private int count;

        /** What count++ does, step by step. Others can come in between. */
        void addOne(String who, Runnable inBetween) {
            int seen = count;
            System.out.println(who + ": reads " + seen);
            inBetween.run();        // only here so that we can hold a thread at this very place
            count = seen + 1;
            System.out.println(who + ": writes " + (seen + 1));
        }

        /** The same, but only with the counter's lock: one thread at a time. */
        synchronized void addOneLocked(String who, Runnable inBetween) {
            System.out.println(who + ": takes the lock");
            addOne(who, inBetween);
        }
    }
    // end::main[]

    public static void main(String[] args) throws InterruptedException {
        Arguments.none(LostUpdates.class, args);
        System.out.println("Ann and Bob are two threads. Each adds 1 to a counter that stands at 0, so it should end at 2.");
        System.out.println("We hold Ann between her read and her write,"
                + " so that you see in every run what happens only now and then.");
        long began = System.nanoTime();
        int without = withoutLock();
        int with = withLock();
        unsynchronized();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(String.format(Locale.ROOT,
                "It took %.2f s. The ideal is a count of 2: without the lock it was %d, with the lock %d.",
                seconds, without, with));
    }

    private static int withoutLock() throws InterruptedException {
        System.out.println("Without a lock:");
        Counter counter = new Counter();
        CountDownLatch bobHasRead = new CountDownLatch(1);
        Thread bob = new Thread(() -> counter.addOne("Bob", bobHasRead::countDown), "Bob");
        Thread ann = new Thread(() -> counter.addOne("Ann", () -> {
            bob.start();
            waitFor(bobHasRead);
        }), "Ann");
        ann.start();
        ann.join();
        bob.join();
        System.out.println("The counter stands at " + counter.count + ". Both wrote 1, so one update is lost.");
        return counter.count;
    }

    private static int withLock() throws InterruptedException {
        System.out.println("With a lock:");
        Counter counter = new Counter();
        Thread bob = new Thread(() -> counter.addOneLocked("Bob", () -> { }), "Bob");
        Thread ann = new Thread(() -> counter.addOneLocked("Ann", () -> {
            // Bob cannot read now, so to wait for his read would be to wait for ever. We wait until he stands at the lock.
            bob.start();
            waitUntilBlocked(bob);
            System.out.println("Bob: waits for the lock");
        }), "Ann");
        ann.start();
        ann.join();
        bob.join();
        System.out.println("The counter stands at " + counter.count + ". Bob had to wait until Ann had written.");
        return counter.count;
    }

    /** The same mistake without our help. An AtomicInteger reads, adds and writes in one step. */
    private static void unsynchronized() throws InterruptedException {
        System.out.println(String.format(Locale.ROOT, "Now nothing holds Ann and Bob, and each adds 1 %,d times:", TIMES));
        // A round can be lucky and lose nothing, so repeat it until one isn't.
        int round = 0;
        int count = 2 * TIMES;
        while (count == 2 * TIMES && round < MAX_ROUNDS) {
            round++;
            count = countWithoutLock();
        }
        System.out.println(String.format(Locale.ROOT, "plain int      %,d of %,d", count, 2 * TIMES) + (count < 2 * TIMES
                ? " (round " + round + ", the first one that lost an update)"
                : " in all " + round + " rounds. If there's no lock, they probably ran one after another, so run it again."));
        AtomicInteger atomic = new AtomicInteger();
        twice(() -> {
            for (int i = 0; i < TIMES; i++) {
                atomic.incrementAndGet();
            }
        });
        System.out.println(String.format(Locale.ROOT, "AtomicInteger  %,d of %,d (in every run)", atomic.get(), 2 * TIMES));
    }

    private static int countWithoutLock() throws InterruptedException {
        Counter counter = new Counter();
        twice(() -> {
            for (int i = 0; i < TIMES; i++) {
                int seen = counter.count;
                Thread.onSpinWait();    // a very short wait; without it, the JVM may turn the loop into a single addition
                counter.count = seen + 1;
            }
        });
        return counter.count;
    }

    private static void twice(Runnable work) throws InterruptedException {
        CountDownLatch bothStarted = new CountDownLatch(2);
        Runnable afterBothStarted = () -> {
            bothStarted.countDown();
            waitFor(bothStarted);       // otherwise Ann may finish before Bob starts
            work.run();
        };
        Thread ann = new Thread(afterBothStarted, "Ann");
        Thread bob = new Thread(afterBothStarted, "Bob");
        ann.start();
        bob.start();
        ann.join();
        bob.join();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while waiting.", e);
        }
    }

    /** BLOCKED is the state of a thread that waits to enter a synchronized method or block. */
    private static void waitUntilBlocked(Thread thread) {
        long giveUp = System.nanoTime() + 10_000_000_000L;
        while (thread.getState() != Thread.State.BLOCKED) {
            if (System.nanoTime() - giveUp > 0) {
                throw new IllegalStateException(thread.getName() + " did not come to the lock within 10 s.");
            }
            Thread.onSpinWait();
        }
    }
}
