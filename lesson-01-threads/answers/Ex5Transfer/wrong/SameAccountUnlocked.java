package threads;

import java.util.concurrent.locks.Lock;

/** Wrong: for an account to itself it reads the balance without the lock. Caught by {@code sameAccount}. */
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
        if (from == to) {
            return from.balance() >= amount;
        }
        Account first = from.number() < to.number() ? from : to;
        Account second = first == from ? to : from;
        first.lock().lock();
        second.lock().lock();
        try {
            if (from.balance() < amount) {
                return false;
            }
            from.setBalance(from.balance() - amount);
            to.setBalance(to.balance() + amount);
            return true;
        } finally {
            second.lock().unlock();
            first.lock().unlock();
        }
    }
}
