package virtualthreads;

import java.util.Locale;
import kit.Arguments;

/** Two tasks wait at the same time, each in a virtual thread of its own. */
public final class TwoTasks {

    public static void main(String[] args) throws InterruptedException {
        Arguments.none(TwoTasks.class, args);
        System.out.println("Two tasks, each of them waits 2 s. Does Task 2 start before Task 1 has ended?");
        long began = System.nanoTime();

        // tag::main[]
        // Lesson 1 has here: new Thread(() -> task("Task 1"), "Task 1"). All else is the same.
        Thread first = Thread.ofVirtual().name("Task 1").unstarted(() -> task("Task 1"));
        Thread second = Thread.ofVirtual().name("Task 2").unstarted(() -> task("Task 2"));

        first.start();      // returns at once; the task runs in the new virtual thread
        second.start();

        first.join();       // virtual threads do not keep a program alive: so wait for them
        second.join();

        System.out.println("All tasks done!");
        // end::main[]
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(String.format(Locale.ROOT,
                "It took %.2f s. The ideal is 2 s, one after another would be 4 s.", seconds));
    }

    // tag::main[]

    private static void task(String name) {
        System.out.println("Start " + name);
        try {
            Thread.sleep(2_000);    // blocks the virtual thread; the one under it is free
        } catch (InterruptedException e) {
            return;                 // somebody asked this thread to stop, so the task ends here
        }
        System.out.println("End " + name);
    }
    // end::main[]
}
