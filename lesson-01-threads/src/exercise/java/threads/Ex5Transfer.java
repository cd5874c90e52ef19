package threads;

import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Assumptions;

/**
 * Moves money from one account to another, without a deadlock.
 *
 * @see Ex5TransferTest
 */
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

    static boolean transfer(Account from, Account to, int amount) {
        Assumptions.abort("1.5 is waiting for you: delete this line.");
        from.lock().lock();
        try {
            to.lock().lock();
            try {
                if (from.balance() < amount) {
                    return false;
                }
                from.setBalance(from.balance() - amount);
                to.setBalance(to.balance() + amount);
                return true;
            } finally {
                to.lock().unlock();
            }
        } finally {
            from.lock().unlock();
        }
    }
}
