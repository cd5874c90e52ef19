package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex1CollectOutputsTest {
    @RegisterExtension
    final ScriptedPrograms programs = new ScriptedPrograms(Ex1CollectOutputs.class);

    @Test
    @Order(1)
    @DisplayName("every program is started once, and all that it prints is there")
    void everyOutputIsThere() {
        List<ProcessBuilder> builders = List.of(programs.program("first", "print 1"),
                programs.program("second", "print 4; print 9"));

        List<String> outputs = runAll(builders);

        for (String name : List.of("first", "second")) {
            if (programs.starts(name) != 1) {
                throw programs.failure("The " + name + " of 2 programs was started " + programs.starts(name) + " times, not once.");
            }
        }
        if (!outputs.contains("1") || !outputs.contains("4\n9")) {
            throw programs.failure("The first program prints 1, the second one prints 4 and 9, and runAll returned "
                    + quoted(outputs) + ".");
        }
    }

    @Test
    @Order(2)
    @DisplayName("all programs run at the same time")
    void allRunAtTheSameTime() {
        programs.holdUntilAllMeet(3);

        runAll(List.of(programs.program("first", "meet; print 1"), programs.program("second", "meet; print 4"),
                programs.program("third", "meet; print 9")));

        if (programs.most() < 3) {
            throw programs.failure("Only " + programs.most() + " of 3 programs " + (programs.most() == 1 ? "was" : "were")
                    + " running at once: the others had to wait.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("the outputs stand in the order of the programs, even if the first one ends last")
    void outputsStandInTheOrderOfThePrograms() {
        List<String> outputs = runAll(List.of(programs.program("first", "after second; print 1"),
                programs.program("second", "print 4")));

        if (!outputs.equals(List.of("1", "4"))) {
            throw programs.failure("The first program prints 1 and ends last, the second one prints 4, and runAll returned "
                    + quoted(outputs) + ": the outputs must stand in the order of the programs.");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a program may print more than a pipe holds")
    void muchOutput() {
        List<String> outputs = runAll(List.of(programs.program("talkative", "fill out")));

        List<String> lines = outputs.size() > 0 ? outputs.get(0).lines().toList() : List.of();
        if (outputs.size() != 1 || !lines.equals(Collections.nCopies(ScriptedProgram.FILLING_LINES, ScriptedProgram.FILLING))) {
            throw programs.failure("The program printed " + ScriptedProgram.FILLING_LINES + " lines, all the same, and runAll"
                    + " returned " + outputs.size() + " outputs, the first one with " + lines.size() + " lines.");
        }
    }

    @Test
    @Order(5)
    @DisplayName("a program that fails is told, and none is left running")
    void failureIsTold() {
        List<ProcessBuilder> builders = List.of(programs.program("first", "print 1"),
                programs.program("second", "print 4; exit 137"), programs.program("third", "after second; print 9"));
        List<String> outputs = new ArrayList<>();

        Optional<Throwable> thrown = programs.runAndCatch(() -> outputs.addAll(Ex1CollectOutputs.runAll(builders)));

        if (thrown.isEmpty()) {
            throw programs.failure("The second program ended with exit status 137, and nobody was told: runAll returned "
                    + quoted(shown(outputs)) + ".");
        }
        if (!(thrown.get() instanceof IOException) || !String.valueOf(thrown.get().getMessage()).contains("137")) {
            throw programs.failure("The second program ended with exit status 137: runAll must throw an IOException that says so,"
                    + " and it threw " + thrown.get() + ".");
        }
    }

    @Test
    @Order(6)
    @DisplayName("a program that has closed its output may still run, and fail")
    void failsAfterItsOutput() {
        List<ProcessBuilder> builders = List.of(programs.program("silent", "print 1; hang up; meet; exit 42"));
        List<String> outputs = new ArrayList<>();

        Optional<Throwable> thrown = programs.runAndCatch(() -> outputs.addAll(Ex1CollectOutputs.runAll(builders)));

        if (thrown.isEmpty() || !String.valueOf(thrown.get().getMessage()).contains("42")) {
            throw programs.failure("A program closed its output, went on, and then ended with exit status 42: runAll must wait for"
                    + " the end and say so, and it " + thrown.map(t -> "threw " + t).orElse("returned " + quoted(shown(outputs)))
                    + ".");
        }
    }

    @Test
    @Order(7)
    @DisplayName("a program that cannot be started is told, and none is left running")
    void cannotBeStarted() {
        List<ProcessBuilder> builders = List.of(programs.program("first", "meet; print 1"),
                new ProcessBuilder("there-is-no-such-program"));

        Optional<Throwable> thrown = programs.runAndCatch(() -> Ex1CollectOutputs.runAll(builders));

        if (thrown.isEmpty()) {
            throw programs.failure("The second program could not be started, and nobody was told.");
        }
    }

    @Test
    @Order(8)
    @DisplayName("when runAll is interrupted, none is left running")
    void interrupted() {
        // Code that has read all that the first one prints must wait for its end, and hears of the interrupt there, if not before.
        List<ProcessBuilder> builders = List.of(programs.program("first", "print 1; hang up; meet"),
                programs.program("second", "meet; print 4"));

        programs.runAndCatch(() -> {
            Thread.currentThread().interrupt();
            Ex1CollectOutputs.runAll(builders);
        });
    }

    private List<String> runAll(List<ProcessBuilder> builders) {
        List<String> outputs = new ArrayList<>();
        programs.run(() -> outputs.addAll(Ex1CollectOutputs.runAll(builders)));
        return shown(outputs);
    }

    private static List<String> quoted(List<String> outputs) {
        return outputs.stream().map(output -> "\"" + output.replace("\n", " ") + "\"").toList();
    }

    /** Line ends may be those of any system, and there may or may not be one at the end. */
    private static List<String> shown(List<String> outputs) {
        return outputs.stream().map(output -> String.join("\n", String.valueOf(output).lines().toList())).toList();
    }
}
