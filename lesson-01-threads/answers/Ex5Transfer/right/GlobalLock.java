package threads;

import java.util.concurrent.locks.Lock;

/**
 * Right: one lock for the whole bank is taken first, so that only one transfer at a time takes the locks of accounts.
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

    private static final Object BANK = new Object();

    static boolean transfer(Account from, Account to, int amount) {
        synchronized (BANK) {
            from.lock().lock();
            try {
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
                }
            } finally {
                from.lock().unlock();
            }
        }
    }
}
