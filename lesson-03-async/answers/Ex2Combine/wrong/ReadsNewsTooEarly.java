package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: when the weather is there, the news is read, whether it is there or not. Caught by {@code newsArrivesLast}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> events = news.get();
        return place.get().thenCompose(weather).thenApply(sky -> sky + " / " + events.getNow("no news"));
    }
}
