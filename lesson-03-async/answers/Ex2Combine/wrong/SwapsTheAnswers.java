package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: the news stands first. Caught by {@code newsArrivesLast}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        return news.get().thenCombine(place.get().thenCompose(weather), (sky, latest) -> sky + " / " + latest);
    }
}
