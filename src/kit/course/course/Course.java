package course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The course, seen as a folder. Nothing here depends on a lesson in the sense of Maven, so that a red exercise stops neither the coach
 * nor the site.
 *
 * @param folder the folder with the lessons
 */
public record Course(Path folder) {

    /**
     * The course that this file or folder belongs to.
     *
     * @throws CourseFailure if there are no lessons in the folder, or in any folder above it
     */
    public static Course around(Path inside) {
        for (Path folder = inside; folder != null; folder = folder.getParent()) {
            Course course = new Course(folder);
            if (!course.lessons().isEmpty()) {
                return course;
            }
        }
        throw new CourseFailure("There is no folder lesson-01-… in or above " + inside + ".");
    }

    /** All lessons that have exercises, in their order. */
    public List<Lesson> lessons() {
        return TextFile.list(folder).stream()
                .filter(Lesson::isLesson)
                .map(Lesson::new)
                .toList();
    }

    /**
     * All exercises that you can do with the Java that runs here, in the order of the course.
     *
     * @throws CourseFailure if a line of an {@code exercises.txt} can't be understood
     */
    public List<Exercise> exercises() {
        return lessons().stream().filter(Lesson::runsHere).flatMap(lesson -> lesson.exercises().stream()).toList();
    }

    /** The exercise with a number such as {@code 1.2}, or with a name such as {@code Ex2LoadPages}. */
    public Optional<Exercise> exercise(String numberOrName) {
        return exercises().stream().filter(exercise -> exercise.isCalled(numberOrName)).findFirst();
    }

    /** The path as seen from the course's folder, with slashes, as in the chapters. */
    public String show(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
