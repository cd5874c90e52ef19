package kit;

import course.Exercise;
import course.Lesson;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names the test of an exercise after its line in {@code exercises.txt}: {@code 1.3 Fix a counter that loses hits}. */
public final class ExerciseTitles extends DisplayNameGenerator.Standard {

    @Override
    public String generateDisplayNameForClass(Class<?> test) {
        Path classes = Path.of(URI.create(test.getProtectionDomain().getCodeSource().getLocation().toString()));
        return Lesson.around(classes).stream()
                .flatMap(lesson -> lesson.exercises().stream())
                .filter(exercise -> exercise.testClass().equals(test.getName()))
                .map(ExerciseTitles::title)
                .findFirst().orElseGet(() -> super.generateDisplayNameForClass(test));
    }

    /** The number and the title. */
    static String title(Exercise exercise) {
        return exercise.number() + " " + exercise.title();
    }
}
