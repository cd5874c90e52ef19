package kit;

/** The work of examples that calculate: it needs a core all the time, and waits for nothing. */
public final class PrimeNumbers {
    private PrimeNumbers() {
    }

    /** How many prime numbers there are from {@code first} to {@code last}, both of them included. */
    public static int count(int first, int last) {
        int count = 0;
        for (int n = first; n <= last; n++) {
            if (isPrime(n)) {
                count++;
            }
        }
        return count;
    }

    /** Whether this is a prime number, by trying all odd divisors up to its square root. */
    public static boolean isPrime(int n) {
        if (n % 2 == 0) {
            return n == 2;
        }
        for (int d = 3; d * d <= n; d += 2) {
            if (n % d == 0) {
                return false;
            }
        }
        return n > 1;
    }
}
