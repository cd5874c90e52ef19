package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A task that ends releases its slot, and one thread at a time fills the free slots, in a loop. */
final class Ex4AtMost {
    // tag::answer[]
    private final List<Supplier<CompletableFuture<String>>> tasks;
    private final List<CompletableFuture<String>> results;
    private int next;                   // the next task to start
    private int freeSlots;              // how many may be started now
    private boolean starting = true;    // whether a thread is filling the free slots

    private Ex4AtMost(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        this.tasks = List.copyOf(tasks);    // the caller may change its list
        this.results = Stream.generate(() -> new CompletableFuture<String>()).limit(this.tasks.size()).toList();
        this.freeSlots = limit;
    }

    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        Ex4AtMost run = new Ex4AtMost(tasks, limit);
        run.fillSlots();
        return CompletableFuture.allOf(run.results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> run.results.stream().map(CompletableFuture::join).toList());
    }

    private void fillSlots() {
        for (int i = takeSlot(); i >= 0; i = takeSlot()) {
            CompletableFuture<String> result = results.get(i);
            tasks.get(i).get().whenComplete((value, failure) -> {
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(failure);
                }
                if (releaseSlot()) {
                    fillSlots();
                }
            });
        }
    }

    /** Which task to start now; -1 if no slot is free, or no task is left. Then the loop of this thread is over. */
    private synchronized int takeSlot() {
        if (freeSlots == 0 || next == tasks.size()) {
            starting = false;
            return -1;
        }
        freeSlots--;
        return next++;
    }

    /** Whether this thread should fill the slots. If another one is at it, the loop there goes on, and needs no help. */
    private synchronized boolean releaseSlot() {
        freeSlots++;
        boolean mine = !starting;
        starting = true;
        return mine;
    }
    // end::answer[]
}
