package threads;

import java.util.concurrent.locks.Lock;

/**
 * Wrong: it takes the poorer account first, but balances may be equal, and they change: there is no fixed order.
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
        boolean fromFirst = balanceOf(from) < balanceOf(to);
        Lock first = fromFirst ? from.lock() : to.lock();
        Lock second = fromFirst ? to.lock() : from.lock();
        first.lock();
        second.lock();
        try {
            if (from.balance() < amount) {
                return false;
            }
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
