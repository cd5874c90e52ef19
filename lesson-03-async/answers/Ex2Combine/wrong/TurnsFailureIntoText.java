package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: whatever fails, the page says so in its text, and is taken for a good one. Caught by {@code newsFailurePropagates}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        return place.get().thenCompose(weather)
                .thenCombine(news.get(), (sky, latest) -> sky + " / " + latest)
                .exceptionally(failure -> "failed: " + failure.getMessage());
    }
}
