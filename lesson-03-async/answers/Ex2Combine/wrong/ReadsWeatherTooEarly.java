package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: news that are there at once do not mean that the weather is there, too. Caught by {@code alreadyCompletedNews}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> sky = place.get().thenCompose(weather);
        CompletableFuture<String> events = news.get();
        if (events.isDone()) {
            return events.thenApply(event -> sky.getNow("") + " / " + event);
        }
        return sky.thenCombine(events, (first, second) -> first + " / " + second);
    }
}
