package beforeyoustart;

/** What a method can do when somebody asks its thread to stop. */
public final class Interruptions {

    // tag::pass-on[]
    static void waitAMoment() throws InterruptedException {
        Thread.sleep(100);
    }
    // end::pass-on[]

    static Runnable task() {
        // tag::end[]
        Runnable task = () -> {
            try {
                Thread.sleep(2_000);
                System.out.println("I waited for two seconds.");
            } catch (InterruptedException e) {
                System.out.println("Somebody asked me to stop.");   // nothing follows, so the task ends
            }
        };
        // end::end[]
        return task;
    }

    // tag::remember[]
    static void waitQuietly() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();     // leave the request for our caller
        }
    }
    // end::remember[]

    private Interruptions() {
    }
}
