package coach.runner;

import java.io.DataOutputStream;
import java.io.IOException;

/** The line to the coach. */
final class Report {
    private final DataOutputStream out;

    Report(DataOutputStream out) {
        this.out = out;
    }

    synchronized void send(Message message) {
        try {
            message.write(out);
        } catch (IOException e) {
            end(); // The coach is gone.
        }
    }

    /** Sends a last message, and ends this JVM with all that it has started. */
    synchronized void last(Message message) {
        System.out.flush();
        send(message);
        end();
    }

    /** Ends this JVM at once, and the processes that were started here. */
    static void end() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }
}
