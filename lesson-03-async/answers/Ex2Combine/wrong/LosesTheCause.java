package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: it says that the page failed and not why. Caught by {@code newsFailurePropagates}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        return place.get().thenCompose(weather)
                .thenCombine(news.get(), (sky, latest) -> sky + " / " + latest)
                .handle((page, failure) -> {
                    if (failure != null) {
                        throw new IllegalStateException("There is no page today.");
                    }
                    return page;
                });
    }
}
