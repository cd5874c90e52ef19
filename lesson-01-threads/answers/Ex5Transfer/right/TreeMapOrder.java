package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;

/** Right: a {@code TreeMap} has the accounts in the order of their numbers, and twice the same account only once. */
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
        Map<Integer, Account> inOrder = new TreeMap<>();
        inOrder.put(from.number(), from);
        inOrder.put(to.number(), to);
        List<Lock> held = new ArrayList<>();
        try {
            for (Account account : inOrder.values()) {
                account.lock().lock();
                held.add(account.lock());
            }
            boolean enough = from.balance() >= amount;
            if (enough) {
                from.setBalance(from.balance() - amount);
                to.setBalance(to.balance() + amount);
            }
            return enough;
        } finally {
            held.forEach(Lock::unlock);
        }
    }
}
