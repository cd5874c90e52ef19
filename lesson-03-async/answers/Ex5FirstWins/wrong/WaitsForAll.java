package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Wrong: it takes the first answer of the list, when all have ended. Caught by {@code firstAnswerWins}. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        return CompletableFuture.allOf(requests.toArray(CompletableFuture<?>[]::new)).handle((all, failure) -> requests.stream()
                .filter(request -> !request.isCompletedExceptionally()).map(CompletableFuture::join).findFirst()
                .orElseThrow(() -> new CompletionException(failure)));
    }
}
