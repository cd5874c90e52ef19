package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Wrong: it returns at once, but one of the JDK's default threads now waits for one answer after the other. Caught by {@code
 * asksPlaceAndNewsImmediately}.
 */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> events = news.get();
        return CompletableFuture.supplyAsync(() -> {
            String here = place.get().join();
            String sky = weather.apply(here).join();
            return sky + " / " + events.join();
        });
    }
}
