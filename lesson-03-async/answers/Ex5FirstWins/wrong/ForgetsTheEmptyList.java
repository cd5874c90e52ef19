package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Wrong: who fails last tells the failure, and without servers nobody is last. Caught by {@code failsWithoutServers}. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
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
        answer.whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
        return answer;
    }
}
