package virtualthreads;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What some examples of this lesson need: how to start another JVM, and how that one notices that we have gone. */
final class Jvm {

    /** The command "java -cp CLASSES ...", with the same Java and the same classes as here. */
    static ProcessBuilder java(String... optionsAndClassAndArguments) {
        String classes = Jvm.class.getProtectionDomain().getCodeSource().getLocation().toString();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(Path.of(URI.create(classes)).toString());
        command.addAll(List.of(optionsAndClassAndArguments));

        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);     // its errors appear among ours
        builder.environment().remove("JAVA_TOOL_OPTIONS");  // these make a JVM print a line of its own
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder;
    }

    /** Ends this JVM when its parent has gone, however that came: then our standard input is at its end. */
    static void endWithParent() {
        // Not a virtual thread: while it reads, it would hold on to its carrier.
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) { }
            } catch (IOException e) {
                // Nothing more to read either.
            }
            Runtime.getRuntime().halt(1);
        }, "ends with the parent");
        watch.setDaemon(true);
        watch.start();
    }

    private Jvm() {
    }
}
