package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: a request that is done already when {@code get} returns may have failed, and then it is no answer. Caught by {@code
 * alreadyFailedRequestDoesNotWin}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        List<CompletableFuture<String>> requests = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> server : servers) {
            CompletableFuture<String> request = server.get();
            if (request.isDone()) {
                requests.forEach(open -> open.cancel(true));
                return request;
            }
            requests.add(request);
        }
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
                    answer.completeExceptionally(failure);
                }
            });
        }
        answer.whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
        return answer;
    }
}
