package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: if all fail, the result is {@code null}, as if a server had said so. Caught by {@code failsIfAllFail}. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        List<CompletableFuture<Void>> ends = requests.stream()
                .map(request -> request.thenAccept(answer::complete).exceptionally(failure -> null)).toList();
        CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new)).thenRun(() -> answer.complete(null));
        answer.thenRun(() -> requests.forEach(request -> request.cancel(true)));
        return answer;
    }
}
