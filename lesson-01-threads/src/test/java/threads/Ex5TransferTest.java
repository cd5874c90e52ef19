package threads;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;

class Ex5TransferTest {
    @RegisterExtension
    final TaskBarrier barrier = new TaskBarrier(Ex5Transfer.class);

    private final AtomicReference<AssertionFailedError> firstMistake = new AtomicReference<>();

    /** How many accounts a transfer has to lock. */
    private int locksNeeded = 2;

    /** What a thread does when it has taken its first lock, and when it has given back its last one. */
    private Runnable whenFirstIsAcquired = () -> { };
    private Runnable whenLastIsReleased = () -> { };
    private final Map<Thread, Integer> firstLocks = new ConcurrentHashMap<>();
    private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

    @BeforeEach
    void twoThreads() {
        barrier.waitForMoreThan(1, 2);
    }

    @Test
    @Order(1)
    @DisplayName("moves the money from one account to the other")
    void movesMoney() {
        Account ann = new Account(1, 100);
        Account bob = new Account(2, 0);

        boolean moved = transfer(ann, bob, 100);

        check(ann, bob);
        if (!moved || ann.balance != 0 || bob.balance != 100) {
            throw barrier.failure("All 100 go from 100 to 0: there should be 0 and 100, and there are " + ann.balance + " and "
                    + bob.balance + (moved ? "." : ", and transfer returned false."));
        }
    }

    @Test
    @Order(2)
    @DisplayName("moves nothing if there isn't enough money")
    void notEnoughMoney() {
        Account ann = new Account(1, 20);
        Account bob = new Account(2, 0);

        boolean moved = transfer(ann, bob, 30);

        check(ann, bob);
        if (moved || ann.balance != 20 || bob.balance != 0) {
            throw barrier.failure("20 are there and 30 are wanted: nothing may move, and there are now " + ann.balance + " and "
                    + bob.balance + (moved ? ", and transfer returned true." : "."));
        }
    }

    @Test
    @Order(3)
    @DisplayName("neither makes nor loses money when both accounts are the same")
    void sameAccount() {
        Account ann = new Account(1, 100);
        locksNeeded = 1;
        boolean[] moved = new boolean[2];

        barrier.run(() -> {
            moved[0] = Ex5Transfer.transfer(ann, ann, 30);
            moved[1] = Ex5Transfer.transfer(ann, ann, 130);
        });

        check(ann);
        if (ann.balance != 100) {
            throw barrier.failure("30 and then 130 go from an account with 100 to itself, and now it has " + ann.balance + ".");
        }
        if (!moved[0] || moved[1]) {
            throw barrier.failure("From an account with 100 to itself, 30 can go and 130 cannot: transfer must return true and false,"
                    + " and it returned " + moved[0] + " and " + moved[1] + ".");
        }
    }

    @Test
    @Order(4)
    @DisplayName("finishes two transfers in opposite directions")
    void oppositeDirections() {
        oppositeDirections(1, 2);
    }

    @Test
    @Order(5)
    @DisplayName("finishes two opposite transfers, whatever the numbers of the accounts are")
    void anyAccountNumbers() {
        oppositeDirections(0, Integer.MIN_VALUE);
    }

    private void oppositeDirections(int one, int other) {
        Account ann = new Account(one, 100);
        Account bob = new Account(other, 100);
        // Each thread is held with its first lock, until the other one has its first lock too or cannot get it.
        whenFirstIsAcquired = barrier::arrive;

        AtomicInteger refused = new AtomicInteger();

        barrier.run(
                () -> refused.addAndGet(Ex5Transfer.transfer(ann, bob, 30) ? 0 : 1),
                () -> refused.addAndGet(Ex5Transfer.transfer(bob, ann, 10) ? 0 : 1));

        check(ann, bob);
        if (refused.get() > 0) {
            throw barrier.failure("Both accounts had the money, and a transfer returned false: it gave up instead of waiting.");
        }
        if (ann.balance != 80 || bob.balance != 120) {
            throw barrier.failure("30 went one way and 10 the other: there should be 80 and 120, and there are " + ann.balance
                    + " and " + bob.balance + ".");
        }
    }

    @Test
    @Order(6)
    @DisplayName("never lets two transfers spend the same money")
    void noDoubleSpending() {
        Account ann = new Account(1, 100);
        Account bob = new Account(2, 0);
        Account cem = new Account(3, 0);
        // Each thread is held when it has given back its locks: whatever it has seen by then may change.
        whenLastIsReleased = barrier::arrive;

        barrier.run(() -> Ex5Transfer.transfer(ann, bob, 80), () -> Ex5Transfer.transfer(ann, cem, 80));

        check(ann, bob, cem);
        if (ann.balance != 20 || bob.balance + cem.balance != 80) {
            throw barrier.failure("80 were spent twice, and only 100 were there: the account has " + ann.balance
                    + ". Checking and moving must be done under the same lock.");
        }
    }

    @Test
    @Order(7)
    @DisplayName("releases both locks even if an account throws an exception")
    void releasesLocksOnException() {
        Account closed = new Account(1, 100) {
            @Override
            public int balance() {
                throw new IllegalStateException("This account is closed.");
            }
        };
        Account bob = new Account(2, 100);

        barrier.runAndCatch(() -> Ex5Transfer.transfer(closed, bob, 30));

        check(closed, bob);
    }

    private boolean transfer(Account from, Account to, int amount) {
        boolean[] moved = new boolean[1];
        barrier.run(() -> moved[0] = Ex5Transfer.transfer(from, to, amount));
        return moved[0];
    }

    private void mistake(String sentence) {
        firstMistake.compareAndSet(null, barrier.failureHere(sentence));
    }

    private void check(Account... accounts) {
        if (firstMistake.get() != null) {
            throw firstMistake.get();
        }
        for (Account account : accounts) {
            if (account.lock.lock.isLocked()) {
                throw barrier.failure("Account " + account.number + " is still locked after transfer has returned.");
            }
        }
    }

    /** An account that notices when it is used without its lock. */
    private class Account implements Ex5Transfer.Account {
        private final WatchedLock lock;
        private final int number;
        private volatile int balance;

        Account(int number, int balance) {
            this.lock = new WatchedLock("account " + number);
            this.number = number;
            this.balance = balance;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public Lock lock() {
            return lock;
        }

        @Override
        public int balance() {
            mustBeLocked("read");
            barrier.note("reads " + balance + " in account " + number);
            return balance;
        }

        @Override
        public void setBalance(int balance) {
            mustBeLocked("changed");
            if (held.get() < locksNeeded) {
                mistake("Account " + number + " was changed while only one of the two accounts was locked:"
                        + " for a moment the money is in neither.");
            }
            barrier.note("sets account " + number + " to " + balance);
            this.balance = balance;
        }

        /** Two accounts may have the same hash code: only their numbers differ. */
        @Override
        public int hashCode() {
            return 1;
        }

        private void mustBeLocked(String verb) {
            if (!lock.lock.isHeldByCurrentThread()) {
                mistake("The balance of account " + number + " was " + verb + " by a thread that does not hold its lock.");
            }
        }
    }

    /** A lock that tells when a thread has taken a first one, and when it has given back its last one. */
    private final class WatchedLock implements Lock {
        private final ReentrantLock lock = new ReentrantLock();
        private final String name;

        WatchedLock(String name) {
            this.name = name;
        }

        @Override
        public void lock() {
            if (!lock.tryLock()) {
                barrier.note("waits for " + name);
                lock.lock();
            }
            acquired();
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            if (!lock.tryLock()) {
                barrier.note("waits for " + name);
                lock.lockInterruptibly();
            }
            acquired();
        }

        @Override
        public boolean tryLock() {
            return lock.tryLock() && acquired();
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return lock.tryLock(time, unit) && acquired();
        }

        @Override
        public void unlock() {
            barrier.note("gives back " + name);
            lock.unlock();
            held.set(held.get() - 1);
            if (held.get() == 0) {
                whenLastIsReleased.run();
            }
        }

        @Override
        public Condition newCondition() {
            return lock.newCondition();
        }

        private boolean acquired() {
            held.set(held.get() + 1);
            barrier.note("locks " + name);
            // Not without end: two threads that give back their first lock and try again must get out of step.
            if (held.get() == 1 && firstLocks.merge(Thread.currentThread(), 1, Integer::sum) <= 4) {
                whenFirstIsAcquired.run();
            }
            return true;
        }
    }
}
