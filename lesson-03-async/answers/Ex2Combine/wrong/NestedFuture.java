package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: thenApply gives a future in a future, and its text is no weather. Caught by {@code newsArrivesLast}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        return place.get().thenApply(weather).thenCombine(news.get(), (sky, latest) -> sky + " / " + latest);
    }
}
