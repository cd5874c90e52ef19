package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: the callback that gets the place waits for the weather. Caught by {@code asksWeatherOncePlaceIsKnown}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> events = news.get();
        CompletableFuture<String> sky = place.get().thenApply(here -> weather.apply(here).join());
        return sky.thenCombine(events, (today, latest) -> today + " / " + latest);
    }
}
