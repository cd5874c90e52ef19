package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: it cancels the others, but the first that is done may be a failure. Caught by {@code failureDoesNotWin}. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        return CompletableFuture.anyOf(requests.toArray(CompletableFuture<?>[]::new)).thenApply(answer -> (String) answer)
                .whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
    }
}
