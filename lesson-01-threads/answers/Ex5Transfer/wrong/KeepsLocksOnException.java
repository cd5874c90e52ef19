package threads;

import java.util.concurrent.locks.Lock;

/** Wrong: when an account throws an exception, nobody gives the locks back. Caught by {@code releasesLocksOnException}. */
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
        first.lock().lock();
        second.lock().lock();
        boolean enough = from.balance() >= amount;
        if (enough) {
            from.setBalance(from.balance() - amount);
            to.setBalance(to.balance() + amount);
        }
        second.lock().unlock();
        first.lock().unlock();
        return enough;
    }
}
