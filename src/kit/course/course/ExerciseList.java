package course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code exercises.txt}. Each line is an exercise, unless it's empty or starts with {@code #}. */
final class ExerciseList {
    private static final Pattern NUMBER_AND_CLASS = Pattern.compile("(\\d+)\\.(\\d+) +(Ex(\\d+)[A-Za-z]\\w*)");
    private static final List<String> COLUMNS = List.of("number and class", "title", "chapter", "kind", "minutes", "what you practise");

    private final Lesson lesson;
    private final List<Exercise> exercises = new ArrayList<>();
    private int line;

    private ExerciseList(Lesson lesson) {
        this.lesson = lesson;
    }

    /**
     * The exercises that this file lists.
     *
     * @throws CourseFailure if there's no such file, or if a line can't be understood
     */
    static List<Exercise> read(Lesson lesson, Path file) {
        if (!Files.exists(file)) {
            throw new CourseFailure("There is no " + lesson.name() + "/" + Lesson.EXERCISES + ".");
        }
        ExerciseList list = new ExerciseList(lesson);
        TextFile.read(file).lines().forEach(list::add);
        return List.copyOf(list.exercises);
    }

    private void add(String text) {
        line++;
        if (text.isBlank() || text.startsWith("#")) {
            return;
        }
        String[] cells = text.strip().split("\\s*\\|\\s*", -1);
        require(cells.length == COLUMNS.size(), "a line has " + COLUMNS.size() + " columns with | between them ("
                + String.join(" | ", COLUMNS) + "), but this one has " + cells.length + ".");
        for (int i = 0; i < cells.length; i++) {
            require(!cells[i].isEmpty(), "the column \"" + COLUMNS.get(i) + "\" is empty.");
        }
        Exercise exercise = new Exercise(lesson, className(cells[0]), cells[1], cells[2], kind(cells[3]), minutes(cells[4]), cells[5]);
        if (!exercises.isEmpty()) {
            Exercise before = exercises.get(exercises.size() - 1);
            require(exercise.place() > before.place(), exercise.number() + " comes after " + before.number()
                    + ". Sort the lines by number, and use each number once.");
        }
        exercises.add(exercise);
    }

    private String className(String cell) {
        Matcher parts = NUMBER_AND_CLASS.matcher(cell);
        require(parts.matches(), "the first column is a number and a class, such as \"1.3 Ex3HitCounter\", but this one is \""
                + cell + "\".");
        require(parts.group(1).equals(String.valueOf(lesson.number())), cell + " isn't an exercise of lesson " + lesson.number() + ".");
        require(parts.group(2).equals(parts.group(4)), parts.group(1) + "." + parts.group(2) + " and " + parts.group(3)
                + " don't have the same number.");
        return parts.group(3);
    }

    private Exercise.Kind kind(String cell) {
        for (Exercise.Kind kind : Exercise.Kind.values()) {
            if (kind.word().equals(cell)) {
                return kind;
            }
        }
        throw failure("there is no kind \"" + cell + "\". Use quick, core, further or challenge.");
    }

    private int minutes(String cell) {
        require(cell.matches("[1-9]\\d{0,2}"), "the minutes must be a whole number from 1 to 999, but they are \"" + cell + "\".");
        return Integer.parseInt(cell);
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw failure(fault);
        }
    }

    private CourseFailure failure(String fault) {
        return new CourseFailure(lesson.name() + "/" + Lesson.EXERCISES + ", line " + line + ": " + fault);
    }
}
