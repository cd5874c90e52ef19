package comparison.measure;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Virtual threads, looked up by their name: this lesson compiles for Java 17, which does not know them yet. */
final class VirtualThreads {

    // tag::main[]
    /** On Java 21 and newer, simply: Executors.newVirtualThreadPerTaskExecutor(). */
    static ExecutorService newExecutor() {
        try {
            return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("not on this JDK: virtual threads came with Java 21", e);
        }
    }
    // end::main[]

    /** Whether this JDK has them. */
    static boolean areHere() {
        return Runtime.version().feature() >= 21;
    }

    private VirtualThreads() {
    }
}
