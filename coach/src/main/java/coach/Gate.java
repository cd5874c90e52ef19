package coach;

import course.Course;
import course.CourseFailure;
import course.Exercise;
import course.Lesson;
import course.TextFile;
import course.WrongAnswer;
import course.WrongAnswer.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proves that the tests can be trusted: solutions and other right answers pass; starters and wrong answers fail, each wrong one
 * by the test that its first comment names and with a sentence from the file next to it. Now and then a thread happens to be in
 * time for an earlier test to catch it, or for another sentence: then the answer is checked again.
 *
 * <p>With {@code -Drecord} the gate updates those files. With {@code -Drecord=also} it adds a line to a file that doesn't list what
 * was heard: that's for verdicts that depend on chance or on the JDK. {@code -Dexercise=1.2} checks one exercise alone, and
 * {@code -Dwrong=none} leaves out the wrong answers, which take most of the time.
 *
 * <p>A starter without its {@code abort} line is the learner's work, and is left alone. With {@code -Dci} it is a fault.
 */
public final class Gate {
    private static final int MOST_JVMS = 8;
    private static final int MOST_TRIES = 5;
    /** A test may take 110 s: a busy machine may need more than the 45 s that a learner waits. */
    private static final String PATIENT = "-Dcoach.millis=110000";
    private static final Pattern EXERCISE = Pattern.compile("(Ex\\d+\\w*?)(?:Test)?(?:\\.java)?");

    private final Course course;
    private final List<Exercise> exercises;
    private final Recording recording;
    private final boolean ci;
    private final boolean withWrongAnswers;
    private final int jvms;
    private final String[] wrongOptions;
    private final List<String> faults = new ArrayList<>();
    private final AtomicInteger solutions = new AtomicInteger();
    private final AtomicInteger right = new AtomicInteger();
    private final AtomicInteger starters = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger tooNew = new AtomicInteger();

    /** What the gate does with a verdict that the file of a wrong answer doesn't list. */
    enum Recording {
        /** It's a fault. */
        OFF,
        /** The file then lists this verdict alone. */
        REPLACE,
        /** The file then lists this verdict, too. */
        ADD;

        /** What the property {@code record} asks for; {@code null} if it isn't set. */
        static Recording of(String property) {
            return property == null ? OFF : property.equals("also") ? ADD : REPLACE;
        }
    }

    /**
     * A gate for these exercises of this course.
     *
     * @param recording what to do with a verdict that the file of a wrong answer doesn't list
     * @param ci whether each starter must be seen
     * @param withWrongAnswers whether the wrong answers are checked, too
     * @param jvms how many JVMs work side by side
     * @param wrongOptions how the JVMs for the wrong answers are started
     */
    Gate(Course course, List<Exercise> exercises, Recording recording, boolean ci, boolean withWrongAnswers, int jvms,
            String... wrongOptions) {
        this.course = course;
        this.exercises = exercises;
        this.recording = recording;
        this.ci = ci;
        this.withWrongAnswers = withWrongAnswers;
        this.jvms = jvms;
        this.wrongOptions = wrongOptions;
    }

    /** Checks this course, and throws if there is a fault. */
    public static void main(String[] args) {
        Course course = Coach.here();
        // Half of the time an answer waits: more JVMs than cores, but not more than a small machine has memory for.
        int jvms = Math.min(2 * Runtime.getRuntime().availableProcessors() + 1, MOST_JVMS);
        String only = System.getProperty("exercise", "");
        List<Exercise> exercises = course.exercises().stream().filter(exercise -> only.isEmpty() || exercise.isCalled(only)).toList();
        if (exercises.isEmpty()) {
            throw new CourseFailure("There is no exercise \"" + only + "\".");
        }
        Gate gate = new Gate(course, exercises, Recording.of(System.getProperty("record")), System.getProperty("ci") != null,
                !System.getProperty("wrong", "").equals("none"), jvms, PATIENT, "-Dpatience.millis=2000", "-Dcoach.again=true");
        List<String> faults = gate.check();
        System.out.println(gate.counts());
        faults.forEach(System.out::println);
        if (!faults.isEmpty()) {
            throw new CourseFailure("The gate found " + Text.count(faults.size(), "fault") + ". Above stands a sentence for each.");
        }
    }

    /** Checks all exercises, and gives back what is not as it must be: a sentence each. */
    List<String> check() {
        course.lessons().forEach(this::listsEachFile);
        for (Exercise exercise : exercises) {
            isComplete(exercise);
            hasAnAnswerForEachFile(exercise);
        }
        // Right code has all the time there is; in wrong code, the tests wait less long for what never comes.
        try (Checker patient = new Checker(jvms, PATIENT)) {
            List<Callable<Optional<String>>> work = new ArrayList<>();
            for (Exercise exercise : exercises) {
                if (Files.exists(exercise.solution())) {
                    work.add(() -> passes(patient, exercise, exercise.solution(), "the solution", solutions));
                }
                for (Path file : exercise.rightAnswers()) {
                    work.add(() -> passes(patient, exercise, file, "right/" + file.getFileName(), right));
                }
            }
            all(work);
        }
        try (Checker brisk = new Checker(jvms, wrongOptions)) {
            List<Callable<Optional<String>>> work = new ArrayList<>();
            for (Exercise exercise : exercises) {
                if (Files.exists(exercise.file())) {
                    work.add(() -> starterFails(brisk, exercise));
                }
                for (WrongAnswer answer : withWrongAnswers ? exercise.wrongAnswers() : List.<WrongAnswer>of()) {
                    work.add(() -> isCaught(brisk, exercise, answer));
                }
            }
            all(work);
        }
        return faults;
    }

    /** What was proved, in one line. */
    String counts() {
        return "The gate: " + Text.count(solutions.get(), "solution") + " and " + Text.count(right.get(), "right answer") + " pass, "
                + Text.count(starters.get(), "starter") + " and " + Text.count(wrong.get(), "wrong answer") + " fail as they must."
                + (tooNew.get() == 0 ? "" : " " + Text.count(tooNew.get(), "right answer") + " left out: for a newer Java.")
                + (begun.get() == 0 ? "" : " " + Text.count(begun.get(), "starter") + " left alone: begun by a learner.");
    }

    /** Each starter, solution, test and folder of answers needs its line in exercises.txt. */
    private void listsEachFile(Lesson lesson) {
        List<String> listed = lesson.exercises().stream().map(Exercise::name).toList();
        Stream.of(lesson.starterRoot(), lesson.solutionRoot(), lesson.testRoot())
                .flatMap(root -> TextFile.list(root.resolve(lesson.packageName())).stream())
                .filter(path -> path.toString().endsWith("Test.java") || !path.startsWith(lesson.testRoot()))
                .forEach(path -> mustBeListed(path, listed, lesson));
        TextFile.list(lesson.answers()).stream().filter(Files::isDirectory).forEach(path -> mustBeListed(path, listed, lesson));
    }

    private void mustBeListed(Path path, List<String> listed, Lesson lesson) {
        Matcher name = EXERCISE.matcher(path.getFileName().toString());
        if (name.matches() && !listed.contains(name.group(1))) {
            faults.add(course.show(path) + " belongs to no line of " + lesson.name() + "/exercises.txt.");
        }
    }

    private void isComplete(Exercise exercise) {
        List<Integer> hints = exercise.hints().stream().filter(hint -> !hint.text().isBlank()).map(Exercise.Hint::number).toList();
        require(hints.size() >= 3 && hints.equals(IntStream.rangeClosed(1, hints.size()).boxed().toList()), exercise,
                "needs three hints or more, numbered from 1 on, and has " + hints + ".");
        require(exercise.wrongAnswers().size() >= 3, exercise,
                "needs three wrong answers or more, and has " + exercise.wrongAnswers().size() + ".");
        require(exercise.rightAnswers().size() >= 2, exercise,
                "needs two other right answers or more, and has " + exercise.rightAnswers().size() + ".");
        require(Files.exists(exercise.solution()), exercise, "has no solution: " + course.show(exercise.solution()));
        require(Files.exists(exercise.file()), exercise, "has no starter: " + course.show(exercise.file()));
        require(Files.exists(exercise.test()), exercise, "has no test: " + course.show(exercise.test()));
        require(!exercise.section().isEmpty(), exercise, "isn't included in a section of " + course.show(exercise.chapterFile()) + ".");
    }

    private void hasAnAnswerForEachFile(Exercise exercise) {
        List<Path> expected = exercise.wrongAnswers().stream().map(WrongAnswer::failuresFile).toList();
        for (Path file : TextFile.list(exercise.folder().resolve("wrong"))) {
            if (file.toString().endsWith(".txt") && !expected.contains(file)) {
                faults.add(course.show(file) + " belongs to no wrong answer. Delete it.");
            }
        }
    }

    private void require(boolean holds, Exercise exercise, String fault) {
        if (!holds) {
            faults.add(exercise.number() + " " + fault);
        }
    }

    private Optional<String> passes(Checker checker, Exercise exercise, Path file, String name, AtomicInteger count) {
        Answer answer = Answer.ofCourse(exercise, file);
        if (answer.neededJava() > Runtime.version().feature()) {
            tooNew.incrementAndGet();
            return Optional.empty();
        }
        Verdict verdict = checker.check(answer);
        if (!verdict.isDone()) {
            return fault(exercise, name, "must pass: " + told(verdict));
        }
        count.incrementAndGet();
        return Optional.empty();
    }

    private Optional<String> starterFails(Checker checker, Exercise exercise) {
        String text = TextFile.read(exercise.file());
        if (!ci && !Exercise.waits(text)) {
            begun.incrementAndGet();
            return Optional.empty();
        }
        if (text.split(Pattern.quote(exercise.abortCall()), -1).length != 2) {
            return fault(exercise, "the starter", "must have this, once: " + exercise.abortCall());
        }
        Verdict verdict = checker.check(Answer.ofStarter(exercise));
        if (verdict.kind() != Verdict.Kind.WRONG) {
            return fault(exercise, "the starter", "without its abort line must fail by an assertion: " + told(verdict));
        }
        starters.incrementAndGet();
        return Optional.empty();
    }

    private Optional<String> isCaught(Checker checker, Exercise exercise, WrongAnswer wrongAnswer) {
        String name = "wrong/" + wrongAnswer.file().getFileName();
        Answer answer = Answer.ofCourse(exercise, wrongAnswer.file());
        List<String> catchers = wrongAnswer.catchers();
        if (catchers.isEmpty()) {
            return fault(exercise, name, "must say in its first comment: Caught by {@code method}.");
        }
        String named = String.join(" or ", catchers);
        if (answer.neededJava() > Runtime.version().feature()) {
            tooNew.incrementAndGet();
            return Optional.empty();
        }
        List<Failure> listed = wrongAnswer.failures();
        for (int tries = 1; ; tries++) {
            Verdict verdict = checker.check(answer);
            if (verdict.kind() != Verdict.Kind.WRONG) {
                return fault(exercise, name, "must fail by an assertion of " + named + ": " + told(verdict));
            }
            if (verdict.sentence().isBlank() || verdict.sentence().contains("expected: <")) {
                return fault(exercise, name, "is caught without a sentence for a beginner: " + told(verdict));
            }
            Failure heard = new Failure(verdict.test(), verdict.sentence());
            boolean rightTest = catchers.contains(heard.test());
            boolean isListed = listed.stream().anyMatch(it -> isAlike(it, heard));
            if (rightTest && (isListed || recording != Recording.OFF)) {
                if (!isListed) {
                    record(wrongAnswer, listed, heard);
                }
                wrong.incrementAndGet();
                return Optional.empty();
            }
            if (tries == MOST_TRIES || rightTest && listed.isEmpty()) {
                return fault(exercise, name, rightTest ? notListed(exercise, listed, heard)
                        : "must be caught by " + named + ", and was by " + verdict.test() + ": " + told(verdict));
            }
        }
    }

    private static String notListed(Exercise exercise, List<Failure> listed, Failure heard) {
        String update = "mvn -q -Pprove -pl coach compile exec:java@gate -Drecord -Dexercise=" + exercise.number();
        return listed.isEmpty() ? "has no file with what the tests say to it: " + heard + ". To write it: " + update
                : "got another verdict than its file lists. The tests said " + heard + ", but the file says "
                + listed.stream().map(Failure::toString).collect(Collectors.joining(" or "))
                + ". To replace that, or with -Drecord=also to add to it: " + update;
    }

    private void record(WrongAnswer wrongAnswer, List<Failure> listed, Failure heard) {
        List<Failure> all = new ArrayList<>(recording == Recording.ADD ? listed : List.of());
        all.add(heard);
        wrongAnswer.record(all);
    }

    /** Whether both have the same test, and sentences of the same shape. */
    private static boolean isAlike(Failure one, Failure other) {
        return one.test().equals(other.test()) && Shape.of(one.sentence()).equals(Shape.of(other.sentence()));
    }

    private static String told(Verdict verdict) {
        return switch (verdict.kind()) {
            case DONE -> "it passes all tests.";
            case WAITING -> "it still waits.";
            default -> "\"" + verdict.sentence() + "\"" + (verdict.test().isEmpty() ? "" : " (" + verdict.test() + ")");
        };
    }

    private static Optional<String> fault(Exercise exercise, String name, String sentence) {
        return Optional.of(exercise.number() + " " + exercise.name() + ": " + name + " " + sentence);
    }

    /** Does all of this side by side. */
    private void all(List<Callable<Optional<String>>> work) {
        ExecutorService pool = Executors.newFixedThreadPool(jvms);
        try {
            for (Future<Optional<String>> found : pool.invokeAll(work)) {
                found.get().ifPresent(faults::add);
            }
        } catch (ExecutionException e) {
            throw new CourseFailure("The gate could not do its work: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CourseFailure("The gate was interrupted.");
        } finally {
            pool.shutdownNow();
        }
    }
}
