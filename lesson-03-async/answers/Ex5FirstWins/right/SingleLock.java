package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Right: a lock around the list of those that are still open, and the first answer empties it. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        if (servers.isEmpty()) {
            answer.completeExceptionally(new IllegalArgumentException("no server to ask"));
        }
        List<CompletableFuture<String>> open = new ArrayList<>();
        servers.forEach(server -> open.add(server.get()));
        for (CompletableFuture<String> request : List.copyOf(open)) {
            request.whenCompleteAsync((value, failure) -> {
                boolean wasOpen;    // false if an answer has emptied the list: then a failure counts no more
                List<CompletableFuture<String>> losers;
                synchronized (open) {
                    wasOpen = open.remove(request);
                    losers = List.copyOf(open);
                    if (failure == null) {
                        open.clear();
                    }
                }
                if (failure == null) {
                    losers.forEach(loser -> loser.cancel(true));
                    answer.complete(value);
                } else if (wasOpen && losers.isEmpty()) {
                    answer.completeExceptionally(failure);
                }
            });
        }
        return answer;
    }
}
