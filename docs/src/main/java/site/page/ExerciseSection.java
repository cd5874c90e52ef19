package site.page;

import course.Exercise;

/** The section of a chapter that shows an exercise. */
final class ExerciseSection {
    private ExerciseSection() { }

    /** Where the chapter shows an exercise: {@code ex-1-3}. */
    static String id(Exercise exercise) {
        return "ex-" + exercise.number().replace('.', '-');
    }
}
