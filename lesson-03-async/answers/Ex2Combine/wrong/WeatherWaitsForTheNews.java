package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: the weather is asked only when place and news are both there. Caught by {@code asksWeatherOncePlaceIsKnown}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        return place.get().thenCombine(news.get(), (here, latest) -> weather.apply(here).thenApply(sky -> sky + " / " + latest))
                .thenCompose(page -> page);
    }
}
