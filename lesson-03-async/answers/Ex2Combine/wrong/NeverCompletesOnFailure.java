package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: thenAccept runs after an answer only, so a failure completes nothing. Caught by {@code newsFailurePropagates}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> page = new CompletableFuture<>();
        CompletableFuture<String> events = news.get();
        place.get().thenCompose(weather)
                .thenAccept(sky -> events.thenAccept(latest -> page.complete(sky + " / " + latest)));
        return page;
    }
}
