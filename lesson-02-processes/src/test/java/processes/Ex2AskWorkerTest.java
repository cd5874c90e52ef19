package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex2AskWorkerTest {
    private static final List<String> THREE = List.of("who", "what ", " why");

    /** More than a pipe holds, and the answers are more than that. */
    private static final List<String> MANY = IntStream.range(0, 10_000)
            .mapToObj(i -> "question " + i + ": ten thousand questions as long as this one fill any pipe, and so do the answers")
            .toList();

    @RegisterExtension
    final ScriptedPrograms programs = new ScriptedPrograms(Ex2AskWorker.class);

    @Test
    @Order(1)
    @DisplayName("every question gets its answer, and the worker comes to its end")
    void everyQuestionGetsItsAnswer() {
        check(THREE, askAll("answer all", THREE));
    }

    @Test
    @Order(2)
    @DisplayName("the worker may read all questions before it answers")
    void answersMayComeLate() {
        check(THREE, askAll("answer late", THREE));
    }

    @Test
    @Order(3)
    @DisplayName("there may be more questions and answers than the pipes hold")
    void manyQuestions() {
        check(MANY, askAll("answer all", MANY));
    }

    @Test
    @Order(4)
    @DisplayName("what the worker writes to standard error is no answer, and there may be much of it")
    void muchOnStandardError() {
        check(THREE, askAll("fill err; answer all", THREE));
    }

    @Test
    @Order(5)
    @DisplayName("a worker that dies is told")
    void aDeadWorkerIsTold() {
        List<String> answers = new ArrayList<>();
        ProcessBuilder worker = programs.program("worker", "answer 2; exit 1");

        Optional<Throwable> thrown = programs.runAndCatch(() -> answers.addAll(Ex2AskWorker.askAll(worker, MANY)));

        if (thrown.isEmpty()) {
            throw programs.failure("The worker died after 2 of " + MANY.size() + " answers, and nobody was told: askAll returned "
                    + answers.size() + " answers.");
        }
        if (!(thrown.get() instanceof IOException)) {
            throw programs.failure("The worker died after 2 answers: askAll must throw an IOException, and it threw "
                    + thrown.get() + ".");
        }
    }

    @Test
    @Order(6)
    @DisplayName("the worker may live on after its last answer: only its end tells whether all went well")
    void theEndIsAwaited() {
        List<String> answers = new ArrayList<>();
        ProcessBuilder worker = programs.program("worker", "answer all; hang up; meet; exit 1");

        Optional<Throwable> thrown = programs.runAndCatch(() -> answers.addAll(Ex2AskWorker.askAll(worker, THREE)));

        if (thrown.isEmpty()) {
            throw programs.failure("After its last answer the worker ran on for a while and ended with exit status 1, and nobody"
                    + " was told: askAll returned " + answers.size() + " answers.");
        }
        if (!(thrown.get() instanceof IOException)) {
            throw programs.failure("The worker ended with exit status 1: askAll must throw an IOException, and it threw "
                    + thrown.get() + ".");
        }
    }

    @Test
    @Order(7)
    @DisplayName("leaves no worker running when it's interrupted")
    void interrupted() {
        // After the last answer, the code waits for the worker to exit. That wait ends with the interrupt.
        ProcessBuilder worker = programs.program("worker", "answer all; hang up; meet");

        programs.runAndCatch(() -> {
            Thread.currentThread().interrupt();
            Ex2AskWorker.askAll(worker, THREE);
        });
    }

    private List<String> askAll(String script, List<String> questions) {
        List<String> answers = new ArrayList<>();
        ProcessBuilder worker = programs.program("worker", script);
        programs.run(() -> answers.addAll(Ex2AskWorker.askAll(worker, questions)));
        return answers;
    }

    private void check(List<String> questions, List<String> answers) {
        if (programs.starts("worker") != 1) {
            throw programs.failure("The worker was started " + programs.starts("worker") + " times, not once.");
        }
        for (int i = 0; i < questions.size(); i++) {
            String expected = "re: " + questions.get(i);
            String answer = i < answers.size() ? String.valueOf(answers.get(i)) : "not there";
            if (!answer.equals(expected)) {
                throw programs.failure("Answer " + (i + 1) + " of " + questions.size() + " should be \"" + expected + "\" and is "
                        + (i < answers.size() ? "\"" + answer + "\"" : answer) + ".");
            }
        }
        if (answers.size() > questions.size()) {
            throw programs.failure(questions.size() + " questions got " + answers.size() + " answers, and the last one is \""
                    + answers.get(answers.size() - 1) + "\".");
        }
    }
}
