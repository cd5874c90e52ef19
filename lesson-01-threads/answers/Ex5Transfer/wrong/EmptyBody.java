package threads;

import java.util.concurrent.locks.Lock;

/** Wrong: it promises that the money has moved, and moves none. Caught by {@code movesMoney}. */
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
        return true;
    }
}
