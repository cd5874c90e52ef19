package threads;

import java.util.concurrent.locks.Lock;

/**
 * Wrong: it checks the balance, lets go of the lock and takes it again to move the money, which may be gone by then.
 * Caught by {@code noDoubleSpending}.
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
        if (balanceOf(from) < amount) {
            return false;
        }
        Lock first = from.number() < to.number() ? from.lock() : to.lock();
        Lock second = from.number() < to.number() ? to.lock() : from.lock();
        first.lock();
        second.lock();
        try {
            from.setBalance(from.balance() - amount);
            to.setBalance(to.balance() + amount);
            return true;
        } finally {
            second.unlock();
            first.unlock();
        }
    }

    private static int balanceOf(Account account) {
        account.lock().lock();
        try {
            return account.balance();
        } finally {
            account.lock().unlock();
        }
    }
}
