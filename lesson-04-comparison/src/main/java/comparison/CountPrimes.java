package comparison;

import java.io.Serializable;
import java.util.concurrent.Callable;

/** A task that can travel: how many prime numbers are there from first to last? */
// tag::task[]
record CountPrimes(int first, int last) implements Callable<CountPrimes.Answer>, Serializable {

    /** What travels back: who has calculated it, and the number. */
    record Answer(int member, int primes) implements Serializable { }

    /** Changes nothing outside, so it does no harm when it runs twice. */
    @Override
    public Answer call() {
        int count = 0;
        for (int n = first; n <= last; n++) {
            if (isPrime(n)) {
                count++;
            }
        }
        return new Answer(ClusterMember.number, count);
    }
    // end::task[]

    private static boolean isPrime(int n) {
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
// tag::task[]
}
// end::task[]
