package beforeyoustart;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What was opened is closed, whatever happens in between. */
public final class Resources {

    // tag::door[]
    record Door(String name) implements AutoCloseable {
        @Override
        public void close() {
            System.out.println("Closed " + name);
        }
    }
    // end::door[]

    static void walkThrough() {
        // tag::use[]
        try (Door front = new Door("front door"); Door back = new Door("back door")) {
            System.out.println("Between " + front.name() + " and " + back.name());
        }
        // end::use[]
    }

    static void doAndShutDown(Runnable task) {
        // tag::finally[]
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            pool.execute(task);
        } finally {
            pool.shutdown();
        }
        // end::finally[]
    }

    private Resources() {
    }
}
