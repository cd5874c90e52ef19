package threads;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.Lock;

/** Right: who does not get the second lock gives back the first one too, pauses for a random moment and tries again. */
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
        while (true) {
            from.lock().lock();
            try {
                if (to.lock().tryLock()) {
                    try {
                        return move(from, to, amount);
                    } finally {
                        to.lock().unlock();
                    }
                }
            } finally {
                from.lock().unlock();
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextInt(1_000)));
        }
    }

    private static boolean move(Account from, Account to, int amount) {
        if (from.balance() < amount) {
            return false;
        }
        from.setBalance(from.balance() - amount);
        to.setBalance(to.balance() + amount);
        return true;
    }
}
