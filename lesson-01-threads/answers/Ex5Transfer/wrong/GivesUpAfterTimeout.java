package threads;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/**
 * Wrong: there is no deadlock, but who waits too long for the second lock gives up, and the money does not move.
 * Caught by {@code oppositeDirections}.
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

    static boolean transfer(Account from, Account to, int amount) throws InterruptedException {
        from.lock().lock();
        try {
            if (!to.lock().tryLock(100, TimeUnit.MILLISECONDS)) {
                return false;
            }
            try {
                if (from.balance() < amount) {
                    return false;
                }
                from.setBalance(from.balance() - amount);
                to.setBalance(to.balance() + amount);
                return true;
            } finally {
                to.lock().unlock();
            }
        } finally {
            from.lock().unlock();
        }
    }
}
