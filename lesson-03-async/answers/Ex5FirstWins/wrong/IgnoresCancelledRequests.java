package async;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: it takes every cancelled request for one that it has cancelled itself, and so a server that cancels never counts as
 * failed. Caught by {@code failsIfAllFail}.
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
                if (failure instanceof CancellationException) {
                    return;
                }
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
