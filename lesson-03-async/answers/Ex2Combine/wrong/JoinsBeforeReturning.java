package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Wrong: place and news are asked together, but then the method waits for their answers. Caught by {@code
 * asksPlaceAndNewsImmediately}.
 */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> here = place.get();
        CompletableFuture<String> events = news.get();
        String sky = weather.apply(here.join()).join();
        return events.thenApply(latest -> sky + " / " + latest);
    }
}
