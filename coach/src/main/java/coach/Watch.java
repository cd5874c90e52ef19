package coach;

import course.Course;
import course.CourseFailure;
import course.Exercise;
import course.Lesson;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.hashing.FileHasher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.helpers.NOPLogger;

/**
 * Shows the board, and answers each save.
 *
 * <p>Three things happen at any time: a key, a save, a verdict. Each becomes an event, and one thread handles them one after another;
 * so nothing here needs a lock. The checks run on a thread of their own.
 */
final class Watch {
    /** An editor may write a file in several steps. After so long a silence it has finished. */
    private static final int QUIET_MILLIS = 25;
    private static final int WARM_UPS = 15;
    private static final String KEYS = "h hint · l list · r run again · s solution · x reset · ? help · q quit";
    private static final String INVITATION = "Save a file, and I look at it. Keys: " + KEYS;
    private static final List<String> WHAT_KEYS_DO = List.of(
            "h  the next hint", "l  the list of all exercises", "r  run the tests again", "s  our solution, and how yours differs",
            "x  start again: brings the starter back, and keeps a copy of yours", "?  this list", "q  quit");
    /** So long nobody wonders where the verdict is. */
    private static final int PATIENCE_MILLIS = 3_000;

    private final Course course;
    private final Screen screen;
    private final Board board;
    private final Checker checker = new Checker(2);
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "checks"));

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    /** How often a check of this exercise was asked for: only the newest one counts. */
    private final Map<Exercise, Integer> asked = new ConcurrentHashMap<>();
    /** Which of these checks was answered last. */
    private final Map<Exercise, Integer> answered = new HashMap<>();
    private final Map<Exercise, Integer> hintsGiven = new ConcurrentHashMap<>();
    /** What was begun before we came, and is checked for the first time. */
    private final Set<Exercise> firstChecks = new HashSet<>();
    private Exercise current;
    /** What is done if the next key is y. */
    private Runnable ifYes;
    private volatile boolean quit;

    Watch(Course course, Screen screen) {
        this.course = course;
        this.screen = screen;
        this.board = new Board(course);
        this.current = board.last().or(board::next).orElseThrow();
    }

    /** Watches until somebody quits. */
    void run() throws IOException, InterruptedException {
        DirectoryWatcher watcher = watcher();
        try {
            watcher.watchAsync(work -> daemon(work, "watches files").start());
            screen.readKeys(key -> {
                events.add(() -> pressed((char) key));
                return key != 'q';
            });
            begin();
            while (!quit) {
                events.take().run();
            }
            screen.println("Bye.");
        } finally {
            screen.close(); // At once: the next key is for somebody else.
            watcher.close();
            checks.shutdownNow();
            checker.close();
        }
    }

    private void begin() {
        firstChecks.addAll(board.begun());
        board.lines().forEach(screen::println);
        board.next().filter(Answer::exists).ifPresent(next -> daemon(() -> warmUp(Answer.ofStarter(next)), "warms up").start());
        firstChecks.forEach(this::check);
        if (firstChecks.isEmpty()) {
            screen.println(INVITATION);
        }
    }

    private void warmUp(Answer answer) {
        try {
            for (int i = 0; i < WARM_UPS && !quit; i++) {
                checker.warmUp(answer);
                Thread.sleep(QUIET_MILLIS); // Whoever has saved a file comes first.
            }
        } catch (InterruptedException | RuntimeException e) {
            // The coach is closed. Then nobody needs a warm compiler.
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private DirectoryWatcher watcher() throws IOException {
        List<Path> folders = course.lessons().stream().map(Lesson::starterRoot).filter(Files::isDirectory).toList();
        return DirectoryWatcher.builder().paths(folders).listener(this::changed).logger(NOPLogger.NOP_LOGGER)
                .fileHasher(FileHasher.LAST_MODIFIED_TIME).build();
    }

    private void changed(DirectoryChangeEvent event) {
        course.exercises().stream()
                .filter(exercise -> event.path() != null
                        && event.path().endsWith(Path.of(exercise.lesson().packageName(), exercise.name() + ".java")))
                .forEach(exercise -> events.add(() -> saved(exercise)));
    }

    private void saved(Exercise exercise) {
        current = exercise;
        firstChecks.remove(exercise);
        checker.cancel(); // Whatever is checked now can wait; this is what somebody waits for.
        check(exercise);
        int number = asked.get(exercise);
        CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> events.add(() -> stillChecking(exercise, number)));
    }

    private void stillChecking(Exercise exercise, int number) {
        if (asked.get(exercise) == number && answered.getOrDefault(exercise, 0) != number) {
            screen.println("  " + exercise.number() + " is still running. What never ends is cut off; you may save again before that.");
        }
    }

    private void check(Exercise exercise) {
        int number = asked.merge(exercise, 1, Integer::sum);
        checks.schedule(() -> {
            if (asked.get(exercise) == number) {
                Verdict verdict = verdict(exercise);
                events.add(() -> checked(exercise, number, verdict));
            }
        }, QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    private Verdict verdict(Exercise exercise) {
        try {
            return checker.check(exercise);
        } catch (RuntimeException e) {
            return Verdict.of(Verdict.Kind.CUT_OFF, "The coach could not check this: " + e.getMessage());
        }
    }

    private void checked(Exercise exercise, int number, Verdict verdict) {
        if (asked.get(exercise) != number) {
            return;
        }
        if (verdict.kind() == Verdict.Kind.CANCELLED) {
            check(exercise);
            return;
        }
        board.set(exercise, verdict);
        answered.put(exercise, number);
        if (firstChecks.remove(exercise)) {
            if (firstChecks.isEmpty()) {
                screen.println("");
                board.lines().forEach(screen::println);
                screen.println(INVITATION);
            }
        } else {
            screen.println("");
            screen.println(Board.label(exercise).strip());
            board.verdict(exercise).forEach(screen::println);
            screen.println("  " + board.progress());
            if (!verdict.isDone()) {
                screen.println("  Keys: " + KEYS);
            }
        }
    }

    private void pressed(char key) {
        Runnable asked = ifYes;
        ifYes = null;
        if (asked != null && key != 'y') {
            screen.println("  Nothing was done.");
            if (key != 'q') {
                return;
            }
        }
        try {
            if (asked != null && key == 'y') {
                asked.run();
                return;
            }
            switch (key) {
                case 'h' -> hint();
                case 'l' -> board.lines().forEach(screen::println);
                case 'r' -> saved(current);
                case 's' -> ask("Shall I show our solution to " + current.number() + "?",
                        () -> Board.solution(current).forEach(screen::println));
                case 'x' -> {
                    Starter starter = Starter.of(current);
                    ask(starter.question(), () -> screen.println("  " + starter.restore()));
                }
                case 'q' -> quit = true;
                default -> {
                    WHAT_KEYS_DO.forEach(line -> screen.println("  " + line));
                    screen.println("  They are about " + current.number() + " " + current.title() + ", " + course.show(current.file())
                            + "; to speak of another one, save its file.");
                }
            }
        } catch (CourseFailure | UncheckedIOException e) {
            screen.println("  " + e.getMessage());
        }
    }

    private void ask(String question, Runnable ifYes) {
        screen.println("  " + question + " y is yes, any other key is no.");
        this.ifYes = ifYes;
    }

    /** The next hint; after the last one, that one again. */
    private void hint() {
        int which = Math.min(hintsGiven.merge(current, 1, Integer::sum), current.hints().size());
        screen.println("");
        if (which == 0) {
            screen.println("  There are no hints to " + current.number() + ".");
        } else {
            Board.hint(current, which).forEach(screen::println);
            screen.println("  " + (which < current.hints().size() ? "h is the next one." : "That was the last one. s is our solution."));
        }
    }
}
