package docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One program that the site runs, as a line of {@code runs.txt} names it.
 *
 * @param page     the page that shows it
 * @param program  a class of the lesson ({@code TwoTasks}) or a Python file ({@code two_tasks.py})
 * @param arguments what it is given, with blanks between; mostly nothing
 * @param picture  timeline, story, bars, curve, growth or -
 * @param sentence what the picture shows, in words
 */
public record Example(String page, String program, String arguments, String picture, String sentence) {

    /**
     * Reads the list of programs.
     *
     * @param docs the folder of this module
     * @return the programs in the order of teaching
     * @throws SiteFailure if a line cannot be understood
     */
    public static List<Example> list(Path docs) throws IOException {
        return Files.readAllLines(docs.resolve("runs.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Example::of)
                .toList();
    }

    private static Example of(String line) {
        String[] columns = line.strip().split("\\s*\\|\\s*");
        if (columns.length != 4 && !(columns.length == 3 && columns[2].equals("-"))) {
            throw new SiteFailure(
                    "runs.txt: a line needs page, program, picture and sentence, with | between them: " + line);
        }
        String[] program = columns[1].split(" +", 2);
        return new Example(columns[0], program[0], program.length == 2 ? program[1] : "", columns[2],
                columns.length == 4 ? columns[3] : "");
    }

    /** Whether this is a Python twin. */
    public boolean isPython() {
        return program.endsWith(".py");
    }

    /** The program's name without an ending: {@code two_tasks} for {@code two_tasks.py}. */
    public String name() {
        return program.replace(".py", "");
    }
}
