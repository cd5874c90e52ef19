package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A task that ends gives back its place, and one thread at a time fills the free places, in a loop. */
final class Ex4AtMost {
    // tag::answer[]
    private final List<Supplier<CompletableFuture<String>>> tasks;
    private final List<CompletableFuture<String>> results;
    private int next;                   // the next task to start
    private int places;                 // how many may be started now
    private boolean starting = true;    // whether a thread is filling the free places

    private Ex4AtMost(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        this.tasks = List.copyOf(tasks);    // the caller may change its list
        this.results = Stream.generate(() -> new CompletableFuture<String>()).limit(this.tasks.size()).toList();
        this.places = limit;
    }

    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        Ex4AtMost run = new Ex4AtMost(tasks, limit);
        run.fillPlaces();
        return CompletableFuture.allOf(run.results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> run.results.stream().map(CompletableFuture::join).toList());
    }

    private void fillPlaces() {
        for (int i = takePlace(); i >= 0; i = takePlace()) {
            CompletableFuture<String> result = results.get(i);
            tasks.get(i).get().whenComplete((value, failure) -> {
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(failure);
                }
                if (givePlaceBack()) {
                    fillPlaces();
                }
            });
        }
    }

    /** Which task to start now; -1 if there is no place, or no task. Then the loop of this thread is over. */
    private synchronized int takePlace() {
        if (places == 0 || next == tasks.size()) {
            starting = false;
            return -1;
        }
        places--;
        return next++;
    }

    /** Whether this thread is to fill the places. If another one is at it, the loop there goes on, and needs no help. */
    private synchronized boolean givePlaceBack() {
        places++;
        boolean mine = !starting;
        starting = true;
        return mine;
    }
    // end::answer[]
}
