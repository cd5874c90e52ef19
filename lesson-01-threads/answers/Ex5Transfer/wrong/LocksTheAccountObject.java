package threads;

import java.util.concurrent.locks.Lock;

/**
 * Wrong: {@code synchronized} takes a lock that nobody else uses: the accounts have locks of their own. Caught by
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
        Account first = from.number() < to.number() ? from : to;
        Account second = first == from ? to : from;
        synchronized (first) {
            synchronized (second) {
                if (from.balance() < amount) {
                    return false;
                }
                from.setBalance(from.balance() - amount);
                to.setBalance(to.balance() + amount);
                return true;
            }
        }
    }
}
