package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: the next server is asked only when the one before has failed. Caught by {@code asksAllServersImmediately}. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = CompletableFuture.failedFuture(new IllegalArgumentException("no server to ask"));
        for (Supplier<CompletableFuture<String>> server : servers) {
            answer = answer.handle((value, failure) -> failure == null ? CompletableFuture.completedFuture(value) : server.get())
                    .thenCompose(next -> next);
        }
        return answer;
    }
}
