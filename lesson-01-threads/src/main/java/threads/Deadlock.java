package threads;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import kit.Arguments;

/** Two threads take two locks in two orders and wait for each other for ever, until the JVM tells us. */
public final class Deadlock {

    private static final class Account {
        private final String owner;
        private final Lock lock = new ReentrantLock();
        private int money = 100;

        Account(String owner) {
            this.owner = owner;
        }
    }

    // tag::main[]
    /** Locks the payer's account first. That is the mistake: two payers, two orders. */
    private static void pay(Account from, Account to, int amount, CountDownLatch bothHoldOne) {
        String me = Thread.currentThread().getName();
        from.lock.lock();
        try {
            System.out.println(me + ": locks " + from.owner + "'s account");
            bothHoldOne.countDown();
            bothHoldOne.await();            // our help: goes on when both threads hold one lock
            System.out.println(me + ": wants " + to.owner + "'s account");
            to.lock.lockInterruptibly();    // waits like lock(), but interrupt() ends the wait
            try {
                from.money -= amount;
                to.money += amount;
                System.out.println(me + ": pays " + amount + " to " + to.owner);
            } finally {
                to.lock.unlock();
            }
        } catch (InterruptedException e) {
            System.out.println(me + ": gives up and unlocks " + from.owner + "'s account");
        } finally {
            from.lock.unlock();
        }
    }
    // end::main[]

    public static void main(String[] args) throws InterruptedException {
        Arguments.none(Deadlock.class, args);
        System.out.println("Ann pays Bob 10, and at the same time Bob pays Ann 20. Each payment needs both accounts.");
        System.out.println("We hold each thread until the other has its first lock,"
                + " so that you see in every run what happens only now and then.");
        long began = System.nanoTime();
        Account ann = new Account("Ann");
        Account bob = new Account("Bob");
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        Thread annPays = new Thread(() -> pay(ann, bob, 10, bothHoldOne), "Ann");
        Thread bobPays = new Thread(() -> pay(bob, ann, 20, bothHoldOne), "Bob");
        annPays.start();
        bobPays.start();

        ThreadInfo[] stuck = findDeadlock();
        System.out.println("The JVM has looked for threads that wait for each other, and found " + stuck.length + ":");
        for (ThreadInfo thread : stuck) {
            System.out.println(thread.getThreadName() + ": waits for a lock that " + thread.getLockOwnerName()
                    + " holds, in " + line(thread));
        }

        // A thread that waits at synchronized cannot be called off: interrupt() does not end that wait.
        // At lockInterruptibly() it does. That is why this example uses a Lock.
        System.out.println("We interrupt Ann:");
        annPays.interrupt();
        annPays.join();
        bobPays.join();

        System.out.println("Ann tries again, alone:");
        Thread again = new Thread(() -> pay(ann, bob, 10, bothHoldOne), "Ann");     // the latch holds nobody now
        again.start();
        again.join();
        System.out.println("Ann has " + ann.money + ", Bob has " + bob.money + ", together still "
                + (ann.money + bob.money) + ".");
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(String.format(Locale.ROOT,
                "It took %.2f s. The ideal is no deadlock at all; without our interrupt it would never have ended.", seconds));
    }

    /** Asks the JVM again and again, since the two threads need a moment to get stuck. */
    private static ThreadInfo[] findDeadlock() throws InterruptedException {
        ThreadMXBean jvm = ManagementFactory.getThreadMXBean();
        long[] ids = jvm.findDeadlockedThreads();
        while (ids == null) {
            Thread.sleep(50);
            ids = jvm.findDeadlockedThreads();
        }
        return jvm.getThreadInfo(ids, 100);     // 100: so many lines of each thread's stack
    }

    /** Where in this file the thread waits. */
    private static String line(ThreadInfo thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().equals(Deadlock.class.getName())) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "an unknown line";
    }
}
