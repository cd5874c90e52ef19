package site.run;

import course.CourseFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One run of a program in a process of its own: what it printed, and when each line arrived.
 *
 * @param lines the lines in the order in which they arrived
 */
public record Run(List<Line> lines) {

    /**
     * One line of output.
     *
     * @param millis milliseconds from the program's first line to this one. The first line is at 0, so that the
     *               start of the JVM does not count.
     * @param text   the line without its end
     */
    public record Line(long millis, String text) {
    }

    private static final Set<String> NOT_FOR_CHILDREN =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final int MAX_LINES = 2_000;

    /**
     * Runs a program and waits for its end. The program never outlives this method, nor the JVM that calls it.
     *
     * @param name    what to call the program in a message
     * @param command the program and its arguments
     * @param folder  the folder to run it in
     * @param limit   the longest time that it may take
     * @return the output
     * @throws CourseFailure if it takes too long, prints an error, or ends with a status other than 0
     */
    public static Run of(String name, List<String> command, Path folder, Duration limit)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeAll(NOT_FOR_CHILDREN);
        builder.environment().remove("PYTHONUNBUFFERED"); // it would cut lines of two threads into pieces
        builder.environment().put("PYTHONIOENCODING", "utf-8");

        Process process = builder.start();
        Thread atExit = new Thread(() -> kill(process));
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            List<Line> output = new CopyOnWriteArrayList<>();
            List<Line> errors = new CopyOnWriteArrayList<>();
            Thread outputReader = read(process.getInputStream(), output);
            Thread errorReader = read(process.getErrorStream(), errors);

            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                throw new CourseFailure(name + " did not end within " + limit.toSeconds()
                        + " s. Until then it printed: " + quote(output));
            }
            outputReader.join(10_000);
            errorReader.join(10_000);
            if (!errors.isEmpty()) {
                throw new CourseFailure(name + " printed an error: " + quote(errors));
            }
            if (process.exitValue() != 0) {
                throw new CourseFailure(name + " ended with status " + process.exitValue()
                        + " instead of 0. It printed: " + quote(output));
            }
            if (output.size() >= MAX_LINES) {
                throw new CourseFailure(name + " printed more than " + MAX_LINES + " lines.");
            }
            return new Run(List.copyOf(output));
        } finally {
            kill(process);
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(e -> process).join();
    }

    private static Thread read(InputStream stream, List<Line> lines) {
        Thread reader = new Thread(() -> {
            try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                long zero = 0;
                for (String text = in.readLine(); text != null; text = in.readLine()) {
                    long now = System.nanoTime();
                    if (lines.isEmpty()) {
                        zero = now;
                    }
                    if (lines.size() < MAX_LINES) {
                        lines.add(new Line((now - zero) / 1_000_000, text));
                    }
                }
            } catch (IOException the_process_was_killed) {
                // What arrived until then is in the list.
            }
        });
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    private static String quote(List<Line> lines) {
        return quoteTexts(lines.stream().map(Line::text).toList());
    }

    /** The first lines of an output on one line, for a message. */
    static String quoteTexts(List<String> lines) {
        if (lines.isEmpty()) {
            return "nothing.";
        }
        String start = lines.stream().limit(6).map(line -> '"' + line + '"').collect(Collectors.joining(", "));
        return lines.size() > 6 ? start + " and " + (lines.size() - 6) + " more lines." : start + ".";
    }

    /** What the program printed, without the times. */
    public List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }
}
