package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Every request may complete the answer, only the first one does, and the completed answer cancels the rest. */
final class Ex5FirstWins {
    // tag::answer[]
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        List<CompletableFuture<Boolean>> offers = requests.stream().map(request -> request.thenApply(answer::complete)).toList();
        CompletableFuture.allOf(offers.toArray(CompletableFuture<?>[]::new)).whenComplete((all, failure) ->
                answer.completeExceptionally(failure != null ? failure : new IllegalArgumentException("no server to ask")));
        return answer.whenComplete((value, failure) -> requests.forEach(request -> request.cancel(true)));
    }
    // end::answer[]
}
