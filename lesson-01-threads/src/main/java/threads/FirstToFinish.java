package threads;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kit.Arguments;

/** Three servers have the same file. All of them are asked, the first answer wins, and the other tasks are interrupted. */
public final class FirstToFinish {

    public static void main(String[] args) throws Exception {
        Arguments.none(FirstToFinish.class, args);
        System.out.println("Three mirrors have the same file. A takes 3 s to send it, B takes 1 s, and C takes 2 s.");
        List<Callable<String>> mirrors = List.of(
                () -> download("mirror A", 3_000),
                () -> download("mirror B", 1_000),
                () -> download("mirror C", 2_000));

        long began = System.nanoTime();
        String answer = firstOf(mirrors);
        double seconds = (System.nanoTime() - began) / 1e9;

        System.out.println("We have " + answer + ", and every thread has finished.");
        System.out.println(String.format(Locale.ROOT,
                "It took %.2f s. The ideal is 1 s, waiting for all three would take 3 s.", seconds));
    }

    // tag::main[]
    private static String firstOf(List<Callable<String>> mirrors) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(mirrors.size());
        try {
            return pool.invokeAny(mirrors);     // waits for the first result, then interrupts the other tasks
        } finally {
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);     // invokeAny doesn't wait until the other tasks have stopped
        }
    }

    private static String download(String mirror, int millis) throws InterruptedException {
        System.out.println("Start " + mirror);
        try {
            Thread.sleep(millis);               // stands for the download
            return "the file from " + mirror;
        } catch (InterruptedException e) {
            System.out.println("Interrupted: " + mirror);
            throw e;                            // without a result, so it can't win
        } finally {
            System.out.println("End " + mirror);
        }
    }
    // end::main[]
}
