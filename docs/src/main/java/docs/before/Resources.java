package docs.before;

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

    private Resources() {
    }
}
