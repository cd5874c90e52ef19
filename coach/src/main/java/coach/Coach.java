package coach;

import course.Course;
import course.CourseFailure;
import course.Exercise;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The coach: without a word it shows the board and watches your files; with one it does one thing and ends.
 *
 * <pre>
 * mvn -q -pl coach exec:java
 * mvn -q -pl coach exec:java -Dargs="check 1.2"
 * </pre>
 */
@Command(name = "coach", sortOptions = false,
        description = "Says how your exercises stand. Without a command it watches your files.",
        exitCodeListHeading = "%nIt ends with:%n",
        exitCodeList = {"0:what you asked for is done", "1:it is not done yet", "2:the coach did not understand"})
public final class Coach implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NOT_YET = 1;
    private static final int NOT_UNDERSTOOD = 2;

    @Option(names = "--course", hidden = true, description = "The folder of the course, if it is another one.")
    private Path folder;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Shows this text.")
    private boolean help;

    /** Runs the coach. Maven ends with its exit status if that is not 0. */
    public static void main(String[] args) {
        int status = run(args);
        if (status != DONE) {
            System.out.flush();
            System.exit(status);
        }
    }

    /**
     * The course that this coach belongs to: it was compiled to a folder of {@code coach}.
     *
     * @throws CourseFailure if there are no lessons around it
     */
    static Course here() {
        return Course.around(ClassPath.of(Coach.class));
    }

    static int run(String... args) {
        return new CommandLine(new Coach())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (e instanceof CourseFailure) {
                        System.err.println(e.getMessage());
                        return NOT_UNDERSTOOD;
                    }
                    throw e;
                })
                .setParameterExceptionHandler((e, line) -> {
                    System.err.println(e instanceof UnmatchedArgumentException unmatched
                            ? "The coach does not know \"" + String.join(" ", unmatched.getUnmatched()) + "\"." : e.getMessage());
                    e.getCommandLine().usage(System.err);
                    return NOT_UNDERSTOOD;
                })
                .execute(args);
    }

    /** What to type at the top of the course, for {@code hint 1.2} say. */
    static String command(String words) {
        return "mvn -q -pl coach exec:java -Dargs=\"" + words + "\"";
    }

    /** The watch. */
    @Override
    public Integer call() throws Exception {
        new Watch(course(), Screen.open()).run();
        return DONE;
    }

    @Command(description = "Checks one exercise, or all of them.")
    int check(@Parameters(arity = "0..1", paramLabel = "EXERCISE", description = "such as 1.2") String number) {
        Course course = course();
        List<Exercise> exercises = number == null ? course.exercises() : List.of(exercise(number));
        boolean allDone = true;
        Board board = new Board(course);
        List<Exercise> toCheck = number == null ? board.begun() : exercises;
        try (Checker checker = new Checker(Math.min(2, toCheck.size()))) {
            for (Exercise exercise : exercises) {
                Verdict verdict = toCheck.contains(exercise) ? checker.check(exercise) : board.waiting(exercise);
                board.set(exercise, verdict);
                if (number != null) {
                    System.out.println(Board.label(exercise).strip());
                }
                (number == null ? board.lines(exercise) : board.verdict(exercise)).forEach(System.out::println);
                allDone &= verdict.isDone();
            }
            if (number == null) {
                System.out.println(board.progress());
            } else if (allDone) {
                board.nextToBegin().ifPresent(next -> System.out.println("  " + board.nameOf(next)));
            }
        }
        return allDone ? DONE : NOT_YET;
    }

    @Command(description = "Shows all exercises and how they stand.")
    int list() {
        Board board = new Board(course());
        List<Exercise> begun = board.begun();
        try (Checker checker = new Checker(Math.min(2, begun.size()))) {
            begun.forEach(exercise -> board.set(exercise, checker.check(exercise)));
        }
        board.lines().forEach(System.out::println);
        return DONE;
    }

    @Command(description = "Gives a hint: the first one, or the one that you name.")
    int hint(@Parameters(paramLabel = "EXERCISE", description = "such as 1.2") String number,
            @Parameters(arity = "0..1", paramLabel = "HINT", defaultValue = "1", description = "1, 2 or 3") String hint) {
        Exercise exercise = exercise(number);
        int hints = exercise.hints().size();
        int which = hint.matches("\\d") ? Integer.parseInt(hint) : 0;
        if (which < 1 || which > hints) {
            throw new CourseFailure("There are " + hints + " hints to " + exercise.number() + ", and you asked for number \"" + hint + "\".");
        }
        Board.hint(exercise, which).forEach(System.out::println);
        if (which < hints) {
            System.out.println("The next one: " + command("hint " + exercise.number() + " " + (which + 1)));
        }
        return DONE;
    }

    @Command(description = "Shows our solution, and how yours differs.")
    int solution(@Parameters(paramLabel = "EXERCISE", description = "such as 1.2") String number) {
        Board.solution(exercise(number)).forEach(System.out::println);
        return DONE;
    }

    @Command(description = "Brings the starter back, and keeps a copy of what you wrote.")
    int reset(@Parameters(paramLabel = "EXERCISE", description = "such as 1.2") String number,
            @Option(names = "--yes", description = "Do not ask.") boolean yes) {
        Exercise exercise = exercise(number);
        Starter starter = Starter.of(exercise);
        if (!yes) {
            System.out.println(starter.question() + " (y/n)");
            Scanner in = new Scanner(System.in);
            if (!in.hasNextLine() || !in.nextLine().strip().toLowerCase().startsWith("y")) {
                System.out.println("Nothing was changed.");
                return NOT_YET;
            }
        }
        System.out.println(starter.restore());
        return DONE;
    }

    private Course course() {
        Course course = folder == null ? here() : new Course(folder.toAbsolutePath().normalize());
        if (course.exercises().isEmpty()) {
            throw new CourseFailure("There are no exercises in " + course.folder() + ".");
        }
        return course;
    }

    private Exercise exercise(String number) {
        Course course = course();
        course.lessons().stream().filter(lesson -> !lesson.runsHere()).flatMap(lesson -> lesson.exercises().stream())
                .filter(exercise -> exercise.isCalled(number)).findFirst().ifPresent(exercise -> {
                    throw new CourseFailure("Exercise " + exercise.number() + " needs Java " + exercise.lesson().neededJava()
                            + " or newer, and this is Java " + Runtime.version().feature() + ".");
                });
        return course.exercise(number).orElseThrow(() -> new CourseFailure("There is no exercise \"" + number + "\". These are there: "
                + String.join(", ", course.exercises().stream().map(Exercise::number).toList()) + "."));
    }
}
