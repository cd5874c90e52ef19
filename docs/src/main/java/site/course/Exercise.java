package site.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One exercise of a lesson. All that the site says of it stands in the lesson's folder, in files that bear its name.
 *
 * @param lesson the lesson that it belongs to
 * @param name   the name of its class: {@code Ex3HitCounter}
 */
public record Exercise(Lesson lesson, String name) {
    private static final Pattern HEADING = Pattern.compile("(?m)^=+ (★ )?Exercise ([\\d.]+): (.*)$");
    private static final Pattern TRAINS = Pattern.compile("(?m)^Trains:: (.*)$");
    private static final Pattern TEST = Pattern.compile("@DisplayName\\(\"([^\"]+)\"\\)\\s+void (\\w+)\\(");

    /** The exercises of a lesson, in their order. */
    public static List<Exercise> of(Lesson lesson) throws IOException {
        return lesson.exercises().stream().map(folder -> new Exercise(lesson, folder.getFileName().toString())).toList();
    }

    /** The folder with all but its code and its test. */
    public Path folder() {
        return lesson.folder().resolve("answers").resolve(name);
    }

    /** Its number in the course: {@code 1.3}. */
    public String number() throws IOException {
        return heading().group(2);
    }

    /** What its heading says: {@code mend a counter that loses hits}. */
    public String title() throws IOException {
        return heading().group(3);
    }

    /** Whether it belongs to the core of the course: it has a ★ in its heading. */
    public boolean isCore() throws IOException {
        return heading().group(1) != null;
    }

    /** What one learns by it, in a few words. */
    public String trains() throws IOException {
        return found(TRAINS, "a line \"Trains:: ...\"").group(1);
    }

    /** Where the chapter shows it: {@code ex-1-3}. */
    public String id() throws IOException {
        return "ex-" + number().replace('.', '-');
    }

    /** The page of its wrong answers: {@code mistakes-1-3}. */
    public String mistakesPage() throws IOException {
        return "mistakes-" + number().replace('.', '-');
    }

    /** What the tests check, in their order, simplest first: the name of the method, and what it says in words. */
    public Map<String, String> tests() throws IOException {
        Path test = lesson.folder().resolve("src/test/java").resolve(lesson.packageName()).resolve(name + "Test.java");
        Map<String, String> tests = new LinkedHashMap<>();
        Matcher method = TEST.matcher(Files.readString(test));
        while (method.find()) {
            tests.put(method.group(2), method.group(1));
        }
        return tests;
    }

    private Matcher heading() throws IOException {
        return found(HEADING, "a heading \"=== Exercise 1.3: what it is about\"");
    }

    private Matcher found(Pattern pattern, String what) throws IOException {
        Matcher found = pattern.matcher(Files.readString(folder().resolve("exercise.adoc")).replace("\r", ""));
        if (!found.find()) {
            throw new CourseFailure("exercise.adoc of " + name + " in " + lesson.name() + " needs " + what + ".");
        }
        return found;
    }
}
