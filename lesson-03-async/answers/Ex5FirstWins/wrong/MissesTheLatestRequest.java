package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: an answer comes while another server is being asked. Its request is not in the list yet, and nobody cancels it later.
 * Caught by {@code answerWhileStillAsking}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        List<CompletableFuture<String>> requests = new CopyOnWriteArrayList<>();
        AtomicInteger open = new AtomicInteger(servers.size());
        if (servers.isEmpty()) {
            answer.completeExceptionally(new IllegalArgumentException("no server"));
        }
        answer.whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
        for (Supplier<CompletableFuture<String>> server : servers) {
            if (answer.isDone()) {
                break;
            }
            CompletableFuture<String> request = server.get();
            requests.add(request);
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
