package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: when the last one succeeds, {@code allOf} is done as well, with the failures of the others, and may be told
 * first. Caught by {@code failureDoesNotWin}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        if (servers.isEmpty()) {
            answer.completeExceptionally(new IllegalArgumentException("no server to ask"));
        }
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        requests.forEach(request -> request.thenAccept(answer::complete));
        CompletableFuture.allOf(requests.toArray(CompletableFuture<?>[]::new)).exceptionally(failure -> {
            answer.completeExceptionally(failure);
            return null;
        });
        answer.whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
        return answer;
    }
}
