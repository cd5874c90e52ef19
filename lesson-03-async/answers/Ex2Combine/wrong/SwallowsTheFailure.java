package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: a service that fails leaves a gap in the page, and nobody is told. Caught by {@code newsFailurePropagates}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> sky = place.get().thenCompose(weather).exceptionally(failure -> "");
        CompletableFuture<String> events = news.get().exceptionally(failure -> "");
        return sky.thenCombine(events, (today, latest) -> today + " / " + latest);
    }
}
