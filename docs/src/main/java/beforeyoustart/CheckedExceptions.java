package beforeyoustart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** What may go wrong stands in the method's first line, and the caller must answer it. */
public final class CheckedExceptions {

    // tag::pass-on[]
    static String text(Path file) throws IOException {
        return Files.readString(file);
    }
    // end::pass-on[]

    // tag::catch[]
    static String textOr(Path file, String otherwise) {
        try {
            return text(file);
        } catch (IOException e) {
            return otherwise;
        }
    }
    // end::catch[]

    static Callable<String> job(Path file) {
        // tag::callable[]
        Callable<String> job = () -> text(file);   // reads the file when someone calls job.call()
        // end::callable[]
        return job;
    }

    private CheckedExceptions() {
    }
}
