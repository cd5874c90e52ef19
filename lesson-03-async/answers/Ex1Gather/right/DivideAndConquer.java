package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Right: the futures are gathered half by half, and two lists become one when both are there. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        return gatherAll(tasks.stream().map(Supplier::get).toList());
    }

    private static CompletableFuture<List<String>> gatherAll(List<CompletableFuture<String>> futures) {
        if (futures.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        if (futures.size() == 1) {
            return futures.get(0).thenApply(List::of);
        }
        int middle = futures.size() / 2;
        return gatherAll(futures.subList(0, middle)).thenCombine(gatherAll(futures.subList(middle, futures.size())),
                (first, second) -> Stream.concat(first.stream(), second.stream()).toList());
    }
}
