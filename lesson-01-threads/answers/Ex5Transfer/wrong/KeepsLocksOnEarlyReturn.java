package threads;

import java.util.concurrent.locks.Lock;

/** Wrong: when the money is not there it returns without giving the locks back. Caught by {@code notEnoughMoney}. */
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
        Lock first = from.number() < to.number() ? from.lock() : to.lock();
        Lock second = from.number() < to.number() ? to.lock() : from.lock();
        first.lock();
        second.lock();
        if (from.balance() < amount) {
            return false;
        }
        from.setBalance(from.balance() - amount);
        to.setBalance(to.balance() + amount);
        second.unlock();
        first.unlock();
        return true;
    }
}
