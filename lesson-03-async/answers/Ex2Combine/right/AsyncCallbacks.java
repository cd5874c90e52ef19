package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Right: all callbacks run on the JDK's default threads, and none of them waits. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        CompletableFuture<String> events = CompletableFuture.supplyAsync(news).thenCompose(future -> future);
        return place.get().thenComposeAsync(weather).thenCombineAsync(events, (sky, latest) -> sky + " / " + latest);
    }
}
