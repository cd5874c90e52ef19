package kit;

import course.Exercise;
import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs the tests of exercises in the order of their numbers, and any other test class after them. */
public final class ExerciseOrder implements ClassOrderer {
    private static final int LAST = Integer.MAX_VALUE;

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(test -> place(test.getTestClass())));
    }

    private static int place(Class<?> test) {
        String name = test.getSimpleName();
        return name.matches(ExerciseLines.TEST) ? Exercise.place(name) : LAST;
    }
}
