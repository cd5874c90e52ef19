package processes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex5TimeLimitTest {
    private static final Duration PLENTY = Duration.ofMinutes(5);

    @RegisterExtension
    final ScriptedPrograms programs = new ScriptedPrograms(Ex5TimeLimit.class);

    @Test
    @Order(1)
    @DisplayName("a program that ends in time: its output is there as soon as it has ended")
    void endsInTime() {
        Optional<String> output = run(programs.program("quick", "print done"), PLENTY);

        if (!output.map(String::strip).equals(Optional.of("done"))) {
            throw programs.failure("The program printed \"done\" and ended long before its limit, and run returned "
                    + shown(output) + ".");
        }
    }

    @Test
    @Order(2)
    @DisplayName("it may print more than a pipe holds")
    void muchOutput() {
        Optional<String> output = run(programs.program("talkative", "fill out"), PLENTY);

        long lines = output.stream().flatMap(String::lines).count();
        if (lines != ScriptedProgram.FILLING_LINES) {
            throw programs.failure("The program printed " + ScriptedProgram.FILLING_LINES + " lines and ended before its limit,"
                    + " and run returned " + (output.isEmpty() ? "nothing" : lines + " of them") + ".");
        }
    }

    @Test
    @Order(3)
    @DisplayName("it may print nothing, and has ended in time all the same")
    void noOutput() {
        Optional<String> output = run(programs.program("silent", "exit 0"), PLENTY);

        if (!output.equals(Optional.of(""))) {
            throw programs.failure("The program printed nothing and ended before its limit: run must return an empty text, and it"
                    + " returned " + shown(output) + ".");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a program that takes too long is ended, and what it printed does not count")
    void takesTooLong() {
        Duration limit = Duration.ofMillis(400);
        programs.allowWait(limit);

        Optional<String> output = run(programs.program("slow", "print half; stay"), limit);

        if (output.isPresent()) {
            throw programs.failure("The program was still running when its limit was over: run must return an empty Optional,"
                    + " and it returned " + shown(output) + ".");
        }
    }

    @Test
    @Order(5)
    @DisplayName("nothing that the program has started lives on")
    void noOrphanIsLeft() {
        // A program starts a helper, and the helper an assistant. All must be there before the limit is over: on a slow machine
        // that takes another try, with more time.
        boolean complete = false;
        for (long millis = 800; millis < 30_000 && !complete; millis *= 3) {
            Duration limit = Duration.ofMillis(millis);
            programs.allowWait(limit);
            programs.needs("assistant");
            programs.program("helper", "start assistant; stay");
            programs.program("assistant", "stay");

            run(programs.program("program", "start helper; stay"), limit);

            complete = programs.wasComplete();
        }
        assertTrue(complete, "This machine was so busy that three programs didn't start within 20 seconds. Run the tests again.");
    }

    private Optional<String> run(ProcessBuilder program, Duration limit) {
        AtomicReference<Optional<String>> output = new AtomicReference<>(Optional.empty());
        programs.run(() -> output.set(Ex5TimeLimit.run(program, limit)));
        List<String> started = programs.started();
        if (started.stream().distinct().count() < started.size()) {
            throw programs.failure("The program was started more than once.");
        }
        return output.get();
    }

    private static String shown(Optional<String> output) {
        return output.map(text -> "\"" + text.strip() + "\"").orElse("an empty Optional");
    }
}
