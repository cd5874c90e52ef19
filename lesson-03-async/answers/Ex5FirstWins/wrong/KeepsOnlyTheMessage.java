package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: when all have failed, it makes a new exception with the message of the last one, but not with that as its cause. Caught
 * by {@code failsIfAllFail}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        CompletableFuture<String> answer = new CompletableFuture<>();
        AtomicInteger open = new AtomicInteger(requests.size());
        if (requests.isEmpty()) {
            answer.completeExceptionally(new IllegalArgumentException("no server"));
        }
        for (CompletableFuture<String> request : requests) {
            request.whenComplete((value, failure) -> {
                if (failure == null) {
                    answer.complete(value);
                } else if (open.decrementAndGet() == 0) {
                    answer.completeExceptionally(new IllegalStateException(failure.getMessage()));
                }
            });
        }
        answer.whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
        return answer;
    }
}
