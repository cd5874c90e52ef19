package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Right: the news is asked first, and looked at last. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> events = news.get();
        return place.get()
                .thenCompose(here -> weather.apply(here))
                .thenCompose(sky -> events.thenApply(latest -> sky + " / " + latest));
    }
}
