package threads;

import java.util.concurrent.locks.Lock;

/**
 * Wrong: it always takes the payer first. Two transfers in opposite directions each hold what the other one wants.
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

    static boolean transfer(Account from, Account to, int amount) {
        from.lock().lock();
        to.lock().lock();
        try {
            if (from.balance() < amount) {
                return false;
            }
            from.setBalance(from.balance() - amount);
            to.setBalance(to.balance() + amount);
            return true;
        } finally {
            to.lock().unlock();
            from.lock().unlock();
        }
    }
}
