package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** One chain for what depends on each other, and a meeting point for what does not. */
final class Ex2Combine {
    // tag::answer[]
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> sky = place.get().thenCompose(weather);
        CompletableFuture<String> events = news.get();
        return sky.thenCombine(events, (today, latest) -> today + " / " + latest);
    }
    // end::answer[]
}
