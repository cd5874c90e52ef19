package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: it is the first server of the list that wins, not the first that answers. Caught by
 * {@code firstAnswerWins}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        CompletableFuture<String> answer = requests.get(0);
        for (CompletableFuture<String> next : requests.subList(1, requests.size())) {
            answer = answer.handle((value, failure) -> failure == null ? CompletableFuture.completedFuture(value) : next)
                    .thenCompose(winner -> winner);
        }
        return answer.whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
    }
}
