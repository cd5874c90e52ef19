package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Right: {@code anyOf}, but of futures that only a success completes, or the last one of all failures. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        if (servers.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("no server to ask"));
        }
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        List<CompletableFuture<String>> successes = new ArrayList<>();
        AtomicInteger failures = new AtomicInteger();
        for (CompletableFuture<String> request : requests) {
            CompletableFuture<String> success = new CompletableFuture<>();
            successes.add(success);
            request.thenAccept(success::complete);
            request.exceptionally(failure -> {
                if (failures.incrementAndGet() == requests.size()) {
                    success.completeExceptionally(failure);
                }
                return null;
            });
        }
        return CompletableFuture.anyOf(successes.toArray(CompletableFuture<?>[]::new)).thenApply(answer -> (String) answer)
                .whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
    }
}
