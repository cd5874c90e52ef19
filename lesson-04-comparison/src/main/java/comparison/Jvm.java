package comparison;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all examples of this lesson need: how to start another Java program, and how that one notices that we have gone. */
final class Jvm {

    // tag::main[]
    /** The command "java -cp CLASSES ...", with the same Java and the same classes as here. */
    static ProcessBuilder java(String... optionsAndClassAndArguments) {
        String classes = Jvm.class.getProtectionDomain().getCodeSource().getLocation().toString();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(Path.of(URI.create(classes)).toString());
        command.add("-Dparent=".concat(Long.toString(ProcessHandle.current().pid())));
        command.addAll(List.of(optionsAndClassAndArguments));

        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);     // its errors appear among ours
        builder.environment().remove("JAVA_TOOL_OPTIONS");  // these make a JVM print a line of its own
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder;
    }
    // end::main[]

    /**
     * Ends this JVM soon after its parent has gone, however that came. For programs that work without reading; one that
     * reads what its parent sends sees the end of its standard input, and needs nothing else.
     *
     * <p>A thread that waits in System.in.read() would notice it too, but hold up the end of each JVM by 0.3 s.
     */
    static void endWithParent() {
        long parent = Long.getLong("parent");
        Thread watch = new Thread("ends with the parent") {
            @Override
            public void run() {
                do {
                    try {
                        Thread.sleep(200);
                    } catch (InterruptedException e) {
                        // Nobody interrupts this thread, and if somebody did, it would just look sooner.
                    }
                } while (hasParent(parent));
                Runtime.getRuntime().halt(1);
            }
        };
        watch.setDaemon(true);      // does not keep the program alive
        watch.start();
    }

    /** When a parent has gone, the system names another one, or none. */
    private static boolean hasParent(long pid) {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        return parent.isPresent() && parent.get().pid() == pid;
    }

    private Jvm() {
    }
}
