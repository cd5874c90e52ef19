package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: to cancel a request ends it with a failure, and so all have ended before the answer is handed out. Caught by
 * {@code firstAnswerWins}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        if (servers.isEmpty()) {
            answer.completeExceptionally(new IllegalArgumentException("no server to ask"));
        }
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        AtomicInteger open = new AtomicInteger(servers.size());
        for (CompletableFuture<String> request : requests) {
            request.whenComplete((value, failure) -> {
                if (open.decrementAndGet() == 0 && failure != null) {
                    answer.completeExceptionally(failure);
                }
                if (failure == null) {
                    requests.forEach(other -> other.cancel(true));
                    answer.complete(value);
                }
            });
        }
        return answer;
    }
}
