package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: it asks and listens in one loop. When a server answers at once, the later ones have not been asked yet, and
 * are not cancelled. Caught by {@code alreadyAnsweredRequest}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        if (servers.isEmpty()) {
            answer.completeExceptionally(new IllegalArgumentException("no server to ask"));
        }
        List<CompletableFuture<String>> requests = new ArrayList<>();
        AtomicInteger open = new AtomicInteger(servers.size());
        for (Supplier<CompletableFuture<String>> server : servers) {
            CompletableFuture<String> request = server.get();
            requests.add(request);
            request.whenComplete((value, failure) -> {
                if (failure == null && answer.complete(value)) {
                    requests.forEach(other -> other.cancel(true));
                } else if (open.decrementAndGet() == 0) {
                    answer.completeExceptionally(failure);
                }
            });
        }
        return answer;
    }
}
