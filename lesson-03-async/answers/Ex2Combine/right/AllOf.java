package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Right: allOf waits for both without a thread, and then both can be read. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> events = news.get();
        CompletableFuture<String> sky = place.get().thenCompose(weather);
        return CompletableFuture.allOf(sky, events).thenApply(done -> sky.join() + " / " + events.join());
    }
}
