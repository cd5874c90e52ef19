package processes;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What all examples of this lesson need: how to start another Java program. */
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

    /** Ends this JVM soon after its parent has gone, even if the parent was killed. */
    static void endWithParent() {
        kit.Jvm.endWithParent();
    }

    private Jvm() {
    }
}
