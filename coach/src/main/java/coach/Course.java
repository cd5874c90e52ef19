package coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The course, seen as a folder. This module never depends on a lesson in the sense of Maven: it reads the folders.
 *
 * @param folder the folder in which the lessons stand
 */
public record Course(Path folder) {

    /** The course that this coach belongs to: it was compiled to {@code coach/target/classes}. */
    public static Course here() {
        Path classes = ClassPath.of(Course.class);
        for (Path folder = classes.getParent(); folder != null; folder = folder.getParent()) {
            Course course = new Course(folder);
            if (!course.lessons().isEmpty()) {
                return course;
            }
        }
        throw new CoachFailure("There is no folder lesson-01-… in or above " + classes + ".");
    }

    /** All lessons that have exercises, in their order. */
    public List<Lesson> lessons() {
        return list(folder).stream()
                .filter(path -> path.getFileName().toString().matches("lesson-\\d+-.*") && Files.isDirectory(path.resolve("answers")))
                .map(Lesson::new)
                .toList();
    }

    /** All exercises that can be done with the Java that runs here, in the order of the course. */
    public List<Exercise> exercises() {
        return lessons().stream().filter(Lesson::runsHere).flatMap(lesson -> lesson.exercises().stream()).toList();
    }

    /** The exercise with a number such as {@code 1.2}, or with a name such as {@code Ex2LoadPages}. */
    public Optional<Exercise> exercise(String numberOrName) {
        return exercises().stream().filter(exercise -> exercise.isCalled(numberOrName)).findFirst();
    }

    /** The path as seen from the course's folder, with slashes, as it is written in the chapters. */
    public String show(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** What stands in a folder, in the order of the names; nothing if there is no such folder. */
    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
