package threads;

import java.util.concurrent.locks.Lock;

/**
 * Wrong: it never holds both locks: for a moment the money is in neither account, and everybody can see that. Caught by
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
        } finally {
            from.lock().unlock();
        }
        to.lock().lock();
        try {
            to.setBalance(to.balance() + amount);
        } finally {
            to.lock().unlock();
        }
        return true;
    }
}
