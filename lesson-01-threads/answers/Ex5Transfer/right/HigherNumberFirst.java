package threads;

import java.util.concurrent.locks.Lock;

/** Right: any fixed order will do, and this one takes the account with the higher number first. */
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
        Account high = from.number() > to.number() ? from : to;
        Account low = high == from ? to : from;
        high.lock().lock();
        try {
            low.lock().lock();
            try {
                boolean enough = from.balance() >= amount;
                if (enough) {
                    from.setBalance(from.balance() - amount);
                    to.setBalance(to.balance() + amount);
                }
                return enough;
            } finally {
                low.lock().unlock();
            }
        } finally {
            high.lock().unlock();
        }
    }
}
