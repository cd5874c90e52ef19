package threads;

import java.util.concurrent.locks.Lock;

/**
 * Wrong: it reads both balances before it changes one. If both are the same account, the second change undoes the
 * first. Caught by {@code sameAccount}.
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
        Lock first = from.number() < to.number() ? from.lock() : to.lock();
        Lock second = from.number() < to.number() ? to.lock() : from.lock();
        first.lock();
        second.lock();
        try {
            int payer = from.balance();
            int receiver = to.balance();
            if (payer < amount) {
                return false;
            }
            from.setBalance(payer - amount);
            to.setBalance(receiver + amount);
            return true;
        } finally {
            second.unlock();
            first.unlock();
        }
    }
}
