package coach;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import course.Course;
import course.Exercise;
import course.Lesson;
import course.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How all exercises stand, and the words for it. It is made anew from the learner's files each time; nothing is stored. */
final class Board {
    private final Course course;
    private final List<Exercise> exercises;
    private final Map<Exercise, Verdict> verdicts = new LinkedHashMap<>();

    Board(Course course) {
        this.course = course;
        this.exercises = course.exercises();
    }

    /** Whether the learner has deleted the {@code abort} line, or the file. */
    boolean isBegun(Exercise exercise) {
        return !Answer.exists(exercise) || !Exercise.waits(TextFile.read(exercise.file()));
    }

    List<Exercise> begun() {
        return exercises.stream().filter(this::isBegun).toList();
    }

    /** The verdict that needs no test. */
    Verdict waiting(Exercise exercise) {
        return Verdict.of(Verdict.Kind.WAITING, exercise.number() + " is waiting for you.");
    }

    void set(Exercise exercise, Verdict verdict) {
        verdicts.put(exercise, verdict);
    }

    boolean isDone(Exercise exercise) {
        return verdicts.containsKey(exercise) && verdicts.get(exercise).isDone();
    }

    /** All exercises, a line each, under the names of their lessons. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            lines.add("Lesson " + lesson.number() + ": " + lesson.title()
                    + (lesson.runsHere() ? "" : " (needs Java " + lesson.neededJava() + ", and this is " + Runtime.version().feature() + ")"));
            exercises.stream().filter(exercise -> exercise.lesson().equals(lesson)).map(this::lines).forEach(lines::addAll);
        }
        lines.add("");
        lastTouched().ifPresent(lines::add);
        // As long as something is being checked, nobody knows what comes next.
        if (begun().stream().allMatch(verdicts::containsKey)) {
            lines.add(progress());
        }
        return lines;
    }

    /** {@code ★ 1.3 Fix a counter that loses hits}, or with two blanks where there is no ★. */
    static String label(Exercise exercise) {
        return (exercise.isCore() ? "★ " : "  ") + exercise.number() + " " + exercise.title();
    }

    /** One exercise: {@code not yet   ★ 1.2 Load pages together}, and below it what the tests say, if they say something. */
    List<String> lines(Exercise exercise) {
        Verdict verdict = verdicts.get(exercise);
        String word = verdict != null ? verdict.word() : isBegun(exercise) ? "checking" : "waiting";
        String line = String.format("  %-9s %s", word, label(exercise));
        boolean silent = verdict == null || verdict.kind() == Verdict.Kind.WAITING || verdict.sentence().isEmpty();
        return silent ? List.of(line) : List.of(line, Screen.INDENT + "  " + verdict.sentence());
    }

    /** A verdict in full. */
    List<String> verdict(Exercise exercise) {
        Verdict verdict = verdicts.get(exercise);
        List<String> lines = new ArrayList<>();
        verdict.passed().forEach(test -> lines.add("  passed    " + test));
        lines.add(String.format("  %-9s %s", verdict.word(), switch (verdict.kind()) {
            case DONE -> Board.label(exercise).strip();
            case WAITING -> exercise.number() + " is waiting for you: delete the line with abort in " + course.show(exercise.file()) + ".";
            default -> verdict.sentence();
        }));
        verdict.picture().forEach(line -> lines.add(("  " + line).stripTrailing()));
        if (!verdict.output().isEmpty()) {
            lines.add("  It printed:");
            verdict.output().stream().limit(10).forEach(line -> lines.add("            " + Text.cut(line, 200)));
            if (verdict.output().size() > 10) {
                lines.add("            …");
            }
        }
        return lines;
    }

    /** {@code 7 of 22 done, 5 of 12 of the core. Next: 1.2 Load pages together: …}. */
    String progress() {
        long done = exercises.stream().filter(this::isDone).count();
        List<Exercise> core = exercises.stream().filter(Exercise::isCore).toList();
        long coreDone = core.stream().filter(this::isDone).count();
        String next = next().map(this::nameOf).orElse("All is done. Well done!");
        return done + " of " + exercises.size() + " done, core " + coreDone + " of " + core.size() + ". " + next;
    }

    /** {@code Next: 1.2 Load pages together, …}, for the next exercise. */
    String nameOf(Exercise next) {
        return "Next: " + next.number() + " " + next.title() + ", " + course.show(next.file());
    }

    /** The first one that is not done, from the one that was touched last on: the core comes first. */
    Optional<Exercise> next() {
        return next(exercise -> !isDone(exercise));
    }

    /** The same, but only of those that you haven't begun. It needs no verdicts. */
    Optional<Exercise> nextToBegin() {
        return next(exercise -> !isBegun(exercise));
    }

    private Optional<Exercise> next(Predicate<Exercise> open) {
        List<Exercise> inTurn = new ArrayList<>(exercises);
        Collections.rotate(inTurn, -last().map(exercises::indexOf).orElse(0));
        List<Exercise> all = inTurn.stream().filter(open).toList();
        return all.stream().filter(Exercise::isCore).findFirst().or(() -> all.stream().findFirst());
    }

    /** The begun exercise whose file was saved last. */
    Optional<Exercise> last() {
        return begun().stream().filter(Answer::exists).max(Comparator.comparing(Board::saved));
    }

    private Optional<String> lastTouched() {
        return last().map(exercise -> "You last touched " + exercise.number() + " " + exercise.title() + ", " + ago(saved(exercise))
                + (exercise.section().isEmpty() ? "." : ". To reread: \"" + exercise.section() + "\" in the chapter of lesson "
                + exercise.lesson().number() + "."));
    }

    private static Instant saved(Exercise exercise) {
        try {
            return Files.getLastModifiedTime(exercise.file()).toInstant();
        } catch (IOException e) {
            return FileTime.fromMillis(0).toInstant();
        }
    }

    private static String ago(Instant then) {
        Duration age = Duration.between(then, Instant.now());
        return age.toDays() > 0 ? Text.count((int) age.toDays(), "day") + " ago"
                : age.toHours() > 0 ? Text.count((int) age.toHours(), "hour") + " ago"
                : age.toMinutes() > 0 ? Text.count((int) age.toMinutes(), "minute") + " ago" : "just now";
    }

    /** A hint in lines. */
    static List<String> hint(Exercise exercise, int which) {
        Exercise.Hint hint = exercise.hints().get(which - 1);
        List<String> lines = new ArrayList<>();
        lines.add("Hint " + hint.number() + " of " + exercise.hints().size() + " to " + exercise.number() + ": " + hint.heading());
        hint.text().lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** Our solution, and what differs in the learner's file. */
    static List<String> solution(Exercise exercise) {
        List<String> ours = TextFile.read(exercise.solution()).lines().filter(line -> !line.matches("\\s*// (tag|end)::.*")).toList();
        List<String> lines = new ArrayList<>(ours);
        if (Answer.exists(exercise)) {
            List<String> yours = TextFile.read(exercise.file()).lines().toList();
            List<String> diff = UnifiedDiffUtils.generateUnifiedDiff("yours", "ours", yours, DiffUtils.diff(yours, ours), 1);
            lines.add("");
            lines.add(diff.isEmpty() ? "Yours is the same." : "From yours (-) to ours (+):");
            diff.stream().skip(2).map(line -> line.startsWith("@@") ? "  …" : line).forEach(lines::add);
        }
        return lines;
    }
}
