package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 3.5: the first answer wins.
 *
 * <p>{@code get} of a supplier asks a server and returns the future of its answer. Ask all servers at once; the first answer
 * that is no failure is the result, and the requests that are still open then must be cancelled. If all fail, or if there is no
 * server, your future fails too.
 *
 * @see Ex5FirstWinsTest
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        Assumptions.abort("3.5 is waiting for you: delete this line.");
        CompletableFuture<?>[] requests = servers.stream().map(Supplier::get).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.anyOf(requests).thenApply(answer -> (String) answer);
    }
}
