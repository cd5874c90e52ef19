package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Right: one thread per item, and a semaphore limits each stage. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Semaphore downloadPermits = new Semaphore(downloads);
        Semaphore calculationPermits = new Semaphore(calculations);
        Result[] results = new Result[items.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            Thread thread = new Thread(() -> {
                try {
                    String page = within(downloadPermits, download, items.get(index));
                    results[index] = new Result(within(calculationPermits, calculate, page), null);
                } catch (Throwable t) {
                    results[index] = new Result(null, t);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return List.of(results);
    }

    private static <A, B> B within(Semaphore permits, Function<A, B> stage, A input) throws InterruptedException {
        permits.acquire();
        try {
            return stage.apply(input);
        } finally {
            permits.release();
        }
    }
}
