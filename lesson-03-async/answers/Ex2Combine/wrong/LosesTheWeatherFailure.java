package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Wrong: the callback in the callback is part of no chain, so nobody hears when the weather fails. Caught by {@code
 * weatherFailurePropagates}.
 */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> sky = new CompletableFuture<>();
        CompletableFuture<Void> asked = place.get().thenAccept(here -> weather.apply(here).thenAccept(sky::complete));
        asked.exceptionally(failure -> {
            sky.completeExceptionally(failure);
            return null;
        });
        return sky.thenCombine(news.get(), (today, latest) -> today + " / " + latest);
    }
}
