package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Wrong: a stream starts its tasks only when it is read, and that happens in a thread that waits. Caught by {@code
 * startsAllWithoutWaiting}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        Stream<CompletableFuture<String>> futures = tasks.stream().map(Supplier::get);
        return CompletableFuture.supplyAsync(() -> futures.map(CompletableFuture::join).toList());
    }
}
