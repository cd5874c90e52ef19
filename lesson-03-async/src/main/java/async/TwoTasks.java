package async;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kit.Arguments;

/** Two tasks wait at the same time, and neither needs a thread for it. */
public final class TwoTasks {

    public static void main(String[] args) {
        Arguments.none(TwoTasks.class, args);
        System.out.println("Two tasks, each of them waits 2 s. Does Task 2 start before Task 1 has ended?");
        long began = System.nanoTime();
        twoTasks();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(String.format(Locale.ROOT,
                "It took %.2f s. The ideal is 2 s, one after another would be 4 s.", seconds));
    }

    // tag::main[]
    private static void twoTasks() {
        CompletableFuture<Void> first = task("Task 1");     // returns at once
        CompletableFuture<Void> second = task("Task 2");
        System.out.println("Both are waiting, and this thread is free.");

        CompletableFuture<Void> both = CompletableFuture.allOf(first, second);
        both.join();        // nothing else is left to do here: wait for both
        System.out.println("All async tasks done!");
    }

    private static CompletableFuture<Void> task(String name) {
        System.out.println("Start " + name);
        return twoSeconds().thenRun(() -> System.out.println("End " + name));
    }

    /** The buzzer: the JDK's one timer thread completes this future in two seconds, and then runs its callback. */
    private static CompletableFuture<Void> twoSeconds() {
        return new CompletableFuture<Void>().completeOnTimeout(null, 2, TimeUnit.SECONDS);
    }
    // end::main[]
}
