package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: the service is asked once to begin, and once more for its answer. Caught by {@code asksPlaceAndNewsImmediately}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<Void> begun = CompletableFuture.allOf(place.get());
        CompletableFuture<String> sky = place.get().thenCompose(weather);
        return sky.thenCombine(news.get(), (today, latest) -> today + " / " + latest).thenCombine(begun, (page, done) -> page);
    }
}
