package threads;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/**
 * Right: who waits too long for the second lock gives back the first one too, waits a little, and tries again. Without that pause
 * it would take its lock again before the other thread can.
 */
final class Ex5Transfer {
    /** An account. Whoever reads or changes its balance must hold its lock. */
    interface Account {
        /** No two accounts have the same number. */
        int number();

        Lock lock();

        int balance();

        void setBalance(int balance);
    }

    static boolean transfer(Account from, Account to, int amount) {
        boolean interrupted = false;
        try {
            while (true) {
                from.lock().lock();
                try {
                    if (to.lock().tryLock(1, TimeUnit.MILLISECONDS)) {
                        try {
                            if (amount > from.balance()) {
                                return false;
                            }
                            from.setBalance(from.balance() - amount);
                            to.setBalance(to.balance() + amount);
                            return true;
                        } finally {
                            to.lock().unlock();
                        }
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                } finally {
                    from.lock().unlock();
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000));
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
