package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kit.PrimeNumbers;

/** Real work for exercise 4.2: a quarter of it must be done by one thread alone, whoever else has time. */
final class PartlySerial {
    static final double SERIAL_FRACTION = 0.25;

    private static final int PARTS = 200;
    private static final int PRIMES_IN_A_PART = 3_245;

    private PartlySerial() {
    }

    // tag::main[]
    /** Counts the same primes again and again, so that all parts are equally long. */
    static void run(int workers) {
        int alone = (int) (PARTS * SERIAL_FRACTION);
        int primes = 0;
        for (int part = 0; part < alone; part++) {
            primes += countPrimes();
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int part = alone; part < PARTS; part++) {
                counts.add(pool.submit(PartlySerial::countPrimes));
            }
            for (Future<Integer> count : counts) {
                primes += count.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
        if (primes != PARTS * PRIMES_IN_A_PART) {
            throw new IllegalStateException("Somebody has miscounted: " + primes + " primes.");
        }
    }
    // end::main[]

    private static int countPrimes() {
        int count = 0;
        for (int n = 2; n <= 30_000; n++) {
            count += PrimeNumbers.isPrime(n) ? 1 : 0;
        }
        return count;
    }
}
