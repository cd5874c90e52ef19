package beforeyoustart;

import java.util.ArrayList;
import java.util.List;

/** A piece of code is handed over, and somebody else runs it. */
public final class Lambdas {

    // tag::class[]
    static final class Greeting implements Runnable {
        @Override
        public void run() {
            System.out.println("Hello");
        }
    }
    // end::class[]

    // tag::twice[]
    static void twice(Runnable task) {
        task.run();
        task.run();
    }
    // end::twice[]

    static void longWay() {
        // tag::long-way[]
        twice(new Greeting());
        // end::long-way[]
    }

    static void shortWay() {
        // tag::short-way[]
        twice(() -> System.out.println("Hello"));
        // end::short-way[]
    }

    // tag::remembers[]
    static Runnable greeting(String name) {
        return () -> System.out.println("Hello " + name);
    }
    // end::remembers[]

    static List<Runnable> threeTasks() {
        // tag::loop[]
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            int number = i;     // a new variable in each round, and it never changes
            tasks.add(() -> System.out.println("Task " + number));
        }
        // end::loop[]
        return tasks;
    }

    private Lambdas() {
    }
}
