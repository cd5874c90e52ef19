package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Right: {@code anyOf}, and if that has only brought a failure, {@code anyOf} again of those that have not failed. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        if (servers.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("no server"));
        }
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        return firstOf(requests).whenComplete((answer, failure) -> requests.forEach(request -> request.cancel(true)));
    }

    private static CompletableFuture<String> firstOf(List<CompletableFuture<String>> requests) {
        return CompletableFuture.anyOf(requests.toArray(CompletableFuture<?>[]::new)).handle((answer, failure) -> {
            if (failure == null) {
                return CompletableFuture.completedFuture((String) answer);
            }
            List<CompletableFuture<String>> others = requests.stream()
                    .filter(request -> !request.isCompletedExceptionally()).toList();
            return others.isEmpty() ? CompletableFuture.<String>failedFuture(failure) : firstOf(others);
        }).thenCompose(Function.identity());
    }
}
