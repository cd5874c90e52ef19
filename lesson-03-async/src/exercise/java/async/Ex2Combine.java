package async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * Asks each service as early as possible and returns, without waiting, a future with the weather, {@code " / "} and the news.
 *
 * @see Ex2CombineTest
 */
final class Ex2Combine {
    static CompletableFuture<String> page(Supplier<CompletableFuture<String>> place,
                                          Function<String, CompletableFuture<String>> weather,
                                          Supplier<CompletableFuture<String>> news) {
        Assumptions.abort("3.2 is waiting for you: delete this line.");
        String here = place.get().join();
        String sky = weather.apply(here).join();
        String events = news.get().join();
        return CompletableFuture.completedFuture(sky + " / " + events);
    }
}
