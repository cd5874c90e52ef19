package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Wrong: it waits in {@code join} for one request after the other. Caught by {@code asksAllServersImmediately}. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        for (CompletableFuture<String> request : requests) {
            try {
                String value = request.join();
                requests.forEach(other -> other.cancel(true));
                return CompletableFuture.completedFuture(value);
            } catch (CompletionException e) {
                System.out.println("A server has failed: " + e.getCause().getMessage());
            }
        }
        return CompletableFuture.failedFuture(new IllegalStateException("every server has failed"));
    }
}
