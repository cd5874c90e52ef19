package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Right: a thread for each item, and a semaphore before each stage lets in as many as may be there. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Semaphore downloadPlaces = new Semaphore(downloads);
        Semaphore calculationPlaces = new Semaphore(calculations);
        Result[] results = new Result[items.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            Thread thread = new Thread(() -> {
                try {
                    String page = within(downloadPlaces, download, items.get(place));
                    results[place] = new Result(within(calculationPlaces, calculate, page), null);
                } catch (Throwable t) {
                    results[place] = new Result(null, t);
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

    private static <A, B> B within(Semaphore places, Function<A, B> stage, A input) throws InterruptedException {
        places.acquire();
        try {
            return stage.apply(input);
        } finally {
            places.release();
        }
    }
}
