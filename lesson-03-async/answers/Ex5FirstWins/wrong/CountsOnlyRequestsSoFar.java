package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: the first server fails at once, and of one server asked so far one has failed: that looks like all. Caught by {@code
 * alreadyFailedRequestDoesNotWin}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        List<CompletableFuture<String>> requests = new CopyOnWriteArrayList<>();
        AtomicInteger failures = new AtomicInteger();
        if (servers.isEmpty()) {
            answer.completeExceptionally(new IllegalArgumentException("no server"));
        }
        for (Supplier<CompletableFuture<String>> server : servers) {
            CompletableFuture<String> request = server.get();
            requests.add(request);
            request.whenComplete((value, failure) -> {
                if (failure == null) {
                    answer.complete(value);
                } else if (failures.incrementAndGet() == requests.size()) {
                    answer.completeExceptionally(failure);
                }
            });
        }
        answer.whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
        return answer;
    }
}
