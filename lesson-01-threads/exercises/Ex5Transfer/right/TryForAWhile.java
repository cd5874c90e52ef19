package threads;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;

/** Right: who waits too long for the second lock gives back the first one too, and tries again. */
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
        boolean interrupted = false;
        try {
            while (true) {
                from.lock().lock();
                try {
                    if (to.lock().tryLock(ThreadLocalRandom.current().nextInt(1, 10), TimeUnit.MILLISECONDS)) {
                        try {
                            if (amount > from.balance()) {
                                return false;
                            }
                            from.setBalance(from.balance() - amount);
                            to.setBalance(to.balance() + amount);
                            return true;
                        } finally {
                            to.lock().unlock();
                        }
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                } finally {
                    from.lock().unlock();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
