package async;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * Wrong: the answers come into a queue, and one of the JDK's default threads waits there for the first one. Caught by
 * {@code asksAllServersImmediately}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        BlockingQueue<CompletableFuture<String>> done = new LinkedBlockingQueue<>();
        requests.forEach(request -> request.whenComplete((value, failure) -> done.add(request)));
        return CompletableFuture.supplyAsync(() -> {
            try {
                CompletableFuture<String> next = done.take();
                for (int i = 1; i < requests.size() && next.isCompletedExceptionally(); i++) {
                    next = done.take();
                }
                requests.forEach(request -> request.cancel(true));
                return next.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
