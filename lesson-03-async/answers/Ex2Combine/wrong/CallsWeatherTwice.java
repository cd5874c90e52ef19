package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: the weather is asked in two places. Caught by {@code asksWeatherOncePlaceIsKnown}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> here = place.get();
        CompletableFuture<String> events = news.get();
        CompletableFuture<Void> all = CompletableFuture.allOf(here.thenCompose(weather), events);
        return all.thenCombine(here.thenCompose(weather), (done, sky) -> sky)
                .thenCombine(events, (sky, latest) -> sky + " / " + latest);
    }
}
