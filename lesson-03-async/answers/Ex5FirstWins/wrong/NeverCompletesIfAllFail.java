package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: only a success completes the future, and if there is none, it waits for ever. Caught by {@code failsIfAllFail}. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        requests.forEach(request -> request.thenAccept(answer::complete));
        answer.thenRun(() -> requests.forEach(request -> request.cancel(true)));
        return answer;
    }
}
