package async;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Right: one lock around it all, numbers for what runs, and a loop that a callback inside it does not enter again. */
final class Ex4AtMost {
    private final CompletableFuture<List<String>> all = new CompletableFuture<>();
    private final Map<Integer, String> results = new HashMap<>();
    private final Iterator<Supplier<CompletableFuture<String>>> tasks;
    private final int limit;
    private int started;
    private int finished;
    private boolean starting;
    private Throwable failed;

    private Ex4AtMost(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        this.tasks = tasks.iterator();
        this.limit = limit;
    }

    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        Ex4AtMost run = new Ex4AtMost(tasks, limit);
        run.startTasks();
        run.completeIfDone();
        return run.all;
    }

    private synchronized void startTasks() {
        if (starting) {
            return;
        }
        starting = true;
        while (tasks.hasNext() && started - finished < limit) {
            int number = started++;
            tasks.next().get().whenComplete((value, failure) -> end(number, value, failure));
        }
        starting = false;
    }

    private synchronized boolean isDone() {
        return !starting && finished == started && !tasks.hasNext();
    }

    /** Not under the lock: this also runs the callbacks of whoever waits for the results. */
    private void completeIfDone() {
        if (!isDone()) {
            return;
        }
        if (failed == null) {
            all.complete(IntStream.range(0, started).mapToObj(results::get).toList());
        } else {
            all.completeExceptionally(failed);
        }
    }

    private void end(int number, String value, Throwable failure) {
        synchronized (this) {
            finished++;
            results.put(number, value);
            if (failure != null) {
                failed = failure;
            }
            startTasks();
        }
        completeIfDone();
    }
}
