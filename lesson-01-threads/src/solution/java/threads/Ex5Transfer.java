package threads;

import java.util.concurrent.locks.Lock;

/** Every transfer takes the lock of the account with the lower number first: so no two can wait for each other. */
final class Ex5Transfer {
    /** An account. Whoever reads or changes its balance must hold its lock. */
    interface Account {
        /** No two accounts have the same number. */
        int number();

        /** The thread that holds it may take it once more. */
        Lock lock();

        int balance();

        void setBalance(int balance);
    }

    // tag::answer[]
    static boolean transfer(Account from, Account to, int amount) {
        boolean fromFirst = from.number() < to.number();
        Lock first = fromFirst ? from.lock() : to.lock();
        Lock second = fromFirst ? to.lock() : from.lock();
        first.lock();
        try {
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
            }
        } finally {
            first.unlock();
        }
    }
    // end::answer[]
}
