package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: it cancels futures made by {@code thenApply}, and a plain CompletableFuture doesn't pass that on to the request. Caught
 * by {@code cancelsTheOthers}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        if (servers.isEmpty()) {
            answer.completeExceptionally(new IllegalArgumentException("no server to ask"));
        }
        List<CompletableFuture<String>> requests = servers.stream()
                .map(server -> server.get().thenApply(value -> value)).toList();
        AtomicInteger open = new AtomicInteger(servers.size());
        for (CompletableFuture<String> request : requests) {
            request.whenComplete((value, failure) -> {
                if (failure == null) {
                    answer.complete(value);
                } else if (open.decrementAndGet() == 0) {
                    answer.completeExceptionally(failure);
                }
            });
        }
        answer.whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
        return answer;
    }
}
