package threads;

import java.util.Locale;
import kit.Arguments;

/** Two tasks wait at the same time, each on a thread of its own. */
public final class TwoTasks {

    public static void main(String[] args) throws InterruptedException {
        Arguments.none(TwoTasks.class, args);
        System.out.println("Two tasks, each of them waits 2 s. Does Task 2 start before Task 1 has ended?");
        long began = System.nanoTime();

        // tag::main[]
        // What the thread is to do, and the name that debuggers and error messages show for it.
        Thread first = new Thread(() -> task("Task 1"), "Task 1");
        Thread second = new Thread(() -> task("Task 2"), "Task 2");

        first.start();      // returns at once; the task runs on the new thread
        second.start();

        first.join();       // waits until that thread has ended
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
            Thread.sleep(2_000);    // stands for any wait: a web page, a file, a database
        } catch (InterruptedException e) {
            return;                 // somebody asked this thread to stop, so the task ends here
        }
        System.out.println("End " + name);
    }
    // end::main[]
}
