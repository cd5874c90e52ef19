package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: nobody waits, but the news is asked only when the weather is there. Caught by {@code asksPlaceAndNewsImmediately}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        return place.get().thenCompose(weather)
                .thenCompose(sky -> news.get().thenApply(latest -> sky + " / " + latest));
    }
}
