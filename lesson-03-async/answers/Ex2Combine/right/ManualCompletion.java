package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Right: whoever comes last completes the page, and whoever fails lets it fail. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> page = new CompletableFuture<>();
        CompletableFuture<String> events = news.get();
        place.get().thenCompose(weather).whenComplete((sky, failure) -> {
            if (failure != null) {
                page.completeExceptionally(failure);
            } else {
                events.thenAccept(latest -> page.complete(sky + " / " + latest));
            }
        });
        events.exceptionally(failure -> {
            page.completeExceptionally(failure);
            return "";
        });
        return page;
    }
}
