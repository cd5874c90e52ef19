package threads;

import java.util.concurrent.locks.Lock;

/**
 * Wrong: it holds the lock of the account that pays, and changes the other one without a lock. Caught by
 * {@code movesMoney}.
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
        try {
            if (from.balance() < amount) {
                return false;
            }
            from.setBalance(from.balance() - amount);
            to.setBalance(to.balance() + amount);
            return true;
        } finally {
            from.lock().unlock();
        }
    }
}
