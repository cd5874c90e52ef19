package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: before it returns, it waits in {@code join} until all is done. Caught by {@code runsEveryTaskOnce}. */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> running = tasks.stream().map(Supplier::get).toList();
        return CompletableFuture.completedFuture(running.stream().map(CompletableFuture::join).toList());
    }
}
