package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: a thread looks again and again whether all answers are there, and sleeps in between. Caught by {@code
 * startsAllWithoutWaiting}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        return CompletableFuture.supplyAsync(() -> {
            while (!futures.stream().allMatch(CompletableFuture::isDone)) {
                sleep();
            }
            return futures.stream().map(CompletableFuture::join).toList();
        });
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
