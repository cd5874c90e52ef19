package kit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts another JVM for an example, and ends that JVM with its parent. */
public final class Jvm {
    private static final String RESULT = "RESULT ";
    private static final int LOOK_MILLIS = 200;

    private Jvm() {
    }

    /** The command {@code java ...}, with the same Java and the same class path as here. Its standard error appears with ours. */
    public static ProcessBuilder java(String... optionsAndClassAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(classPath());
        command.add("-Dparent=" + ProcessHandle.current().pid());
        command.addAll(List.of(optionsAndClassAndArguments));

        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("JAVA_TOOL_OPTIONS");  // if one of these is set, a JVM prints a line about it
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder;
    }

    /** Where our classes and those of the libraries are: Maven keeps that in a class loader, elsewhere the JVM knows. */
    private static String classPath() {
        if (Jvm.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(Jvm::path).collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        return Path.of(URI.create(url.toString())).toString();
    }

    /** Prints the result of the JVM that runs here. Its parent reads it with {@link #result}. */
    public static void printResult(Object... values) {
        System.out.println("\n" + RESULT + Stream.of(values).map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /**
     * Waits for the result that this JVM prints, and then ends it. If it ends before, the program here ends with status 1.
     *
     * @param ifNone what is said then
     * @return the values, as texts
     */
    public static String[] result(Process jvm, String ifNone) throws IOException, InterruptedException {
        try (BufferedReader lines = jvm.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RESULT)) {
                    return line.substring(RESULT.length()).split(" ");
                }
            }
        } finally {
            jvm.destroyForcibly().waitFor();
        }
        System.err.println(ifNone);
        System.exit(1);
        throw new AssertionError("never reached");
    }

    /**
     * Ends this JVM soon after its parent has gone, even if the parent was killed. The parent must have started it with {@link #java}.
     *
     * <p>It asks for the parent again and again. A thread that waits in System.in.read() would notice it too, but hold up the end
     * of each JVM by 0.3 s.
     */
    public static void endWithParent() {
        long parent = Long.getLong("parent");
        Thread watch = new Thread(() -> {
            do {
                try {
                    Thread.sleep(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    // No code of ours interrupts this thread. If other code does, it looks a little sooner.
                }
            } while (hasParent(parent));
            Runtime.getRuntime().halt(1);
        }, "ends with the parent");
        watch.setDaemon(true);      // doesn't keep the program alive
        watch.start();
    }

    /** When a parent has gone, the operating system names another one, or none. */
    private static boolean hasParent(long pid) {
        return ProcessHandle.current().parent().filter(parent -> parent.pid() == pid).isPresent();
    }
}
