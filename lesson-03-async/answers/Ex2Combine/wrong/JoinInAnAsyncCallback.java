package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Wrong: the callback waits for the weather on one of the JDK's default threads. Caught by {@code
 * asksWeatherOncePlaceIsKnown}.
 */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> events = news.get();
        return place.get()
                .thenApplyAsync(here -> weather.apply(here).join())
                .thenCombine(events, (sky, latest) -> sky + " / " + latest);
    }
}
