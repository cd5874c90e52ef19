package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Wrong: it is content with the weather or the news, whichever comes first. Caught by {@code newsArrivesLast}. */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        return place.get().thenCompose(weather).applyToEither(news.get(), answer -> answer + " / ");
    }
}
