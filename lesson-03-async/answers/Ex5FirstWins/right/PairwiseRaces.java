package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Right: it lets two race, and the winner of these against the third one, and so on; a failure steps aside. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        CompletableFuture<String> answer = CompletableFuture.failedFuture(new IllegalArgumentException("no server to ask"));
        for (CompletableFuture<String> request : requests) {
            answer = winner(answer, request);
        }
        return answer.whenComplete((value, failure) -> {
            for (CompletableFuture<String> request : requests) {
                request.cancel(true);
            }
        });
    }

    private static CompletableFuture<String> winner(CompletableFuture<String> one, CompletableFuture<String> other) {
        CompletableFuture<String> winner = new CompletableFuture<>();
        one.thenAccept(winner::complete);
        other.thenAccept(winner::complete);
        one.exceptionally(failure -> {
            other.exceptionally(last -> {
                winner.completeExceptionally(last);
                return null;
            });
            return null;
        });
        return winner;
    }
}
