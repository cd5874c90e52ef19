package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: the others are left running, and nobody wants their answers any more. Caught by {@code cancelsTheOthers}.
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
                if (failure == null) {
                    answer.complete(value);
                } else if (open.decrementAndGet() == 0) {
                    answer.completeExceptionally(failure);
                }
            });
        }
        return answer;
    }
}
