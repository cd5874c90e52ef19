package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: the inner future is read before its answer is there. Caught by {@code weatherArrivesLast}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        return place.get().thenApply(weather)
                .thenCombine(news.get(), (sky, latest) -> sky.getNow("no weather") + " / " + latest);
    }
}
