package async;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex4AtMostTest {
    private static final int VERY_MANY = 100_000;

    @RegisterExtension
    final FakeServices services = new FakeServices(Ex4AtMost.class);

    @Test
    @Order(1)
    @DisplayName("every task is run once, and the results stand in the order of the list")
    void everyTaskIsRunOnce() {
        CompletableFuture<List<String>> all = runAll(3, 3);

        while (oneIsRunning(3)) {
            checkNotDone(all);
            endTask(services.open().size() - 1); // the one that was started last ends first
        }

        checkResults(all, 3);
    }

    @Test
    @Order(2)
    @DisplayName("with a limit of 3, three tasks run at the same time")
    void theLimitIsUsed() {
        runAll(3, 3);

        checkPlacesAreUsed(3, "");
    }

    @Test
    @Order(3)
    @DisplayName("with a limit of 2, never more than two, and no thread waits for a place")
    void neverMoreThanTheLimit() {
        CompletableFuture<List<String>> all = runAll(5, 2);

        while (oneIsRunning(5)) {
            checkLimit(2);
            endTask(0);
        }

        checkResults(all, 5);
    }

    @Test
    @Order(4)
    @DisplayName("when a task ends, the next one starts at once, whichever it was that has ended")
    void theNextOneStartsAtOnce() {
        runAll(8, 2);
        checkPlacesAreUsed(2, "");

        for (int ended = 0; ended < 6; ended++) {
            endTask(ended < 3 ? 1 : 0); // of the two that run, first the younger one ends, later the older one
            checkPlacesAreUsed(2, "");
        }
    }

    @Test
    @Order(5)
    @DisplayName("tasks that fail give back their places, the others run all the same, and in the end the failure is told")
    void aFailureGivesBackItsPlace() {
        CompletableFuture<List<String>> all = runAll(6, 2);
        List<Throwable> failures = List.of(new IllegalStateException("out of paper"), new IllegalStateException("out of ink"));

        checkPlacesAreUsed(2, "");
        for (int failed = 0; failed < 2; failed++) {
            String name = services.open().get(0);
            services.fail(name, failures.get(failed));
            checkPlacesAreUsed(2, "A task has failed. ");
            checkLimit(2);
        }
        while (oneIsRunning(6)) {
            checkLimit(2);
            checkNotDone(all);
            endTask(0);
        }

        services.await(all::isDone);
        if (services.asked().size() < 6) {
            throw services.failure("Two tasks failed, and of the 4 others only " + (services.asked().size() - 2)
                    + " were started.");
        }
        isTold(all, failures);
    }

    @Test
    @Order(6)
    @DisplayName("a failure is told, too, if it is the last thing that happens")
    void theLastOneFails() {
        CompletableFuture<List<String>> all = runAll(3, 2);
        IllegalStateException failure = new IllegalStateException("out of paper");

        checkPlacesAreUsed(2, "");
        endTask(0);
        checkPlacesAreUsed(2, "");
        endTask(0);
        services.fail(services.open().get(0), failure);

        isTold(all, List.of(failure));
    }

    @Test
    @Order(7)
    @DisplayName("a task that has failed already when get returns is like any other that fails")
    void oneFailsAtOnce() {
        IllegalStateException failure = new IllegalStateException("out of paper");
        List<Supplier<CompletableFuture<String>>> tasks = new ArrayList<>(tasks(3));
        tasks.add(1, () -> CompletableFuture.failedFuture(failure));
        CompletableFuture<List<String>> all = services.call(() -> Ex4AtMost.runAll(tasks, 1));

        while (oneIsRunning(3)) {
            checkNotDone(all);
            endTask(0);
        }

        isTold(all, List.of(failure));
    }

    @Test
    @Order(8)
    @DisplayName("the same task may stand in the list several times")
    void theSameTaskSeveralTimes() {
        Supplier<CompletableFuture<String>> copy = () -> services.ask("copy");
        CompletableFuture<List<String>> all = services.call(() -> Ex4AtMost.runAll(Collections.nCopies(3, copy), 2));

        while (oneIsRunning(3)) {
            services.answer("copy", "a copy");
        }

        if (all == null || !services.await(all::isDone)) {
            throw services.failure("The same task stands in the list 3 times. It was started " + services.asked().size()
                    + " times, and your future is never completed.");
        }
        List<String> copies = services.value(all);
        if (!Collections.nCopies(3, "a copy").equals(copies)) {
            throw services.failure("The same task stands in the list 3 times, and your future has the value " + copies + ".");
        }
    }

    @Test
    @Order(9)
    @DisplayName("the limit may be larger than the list")
    void theLimitMayBeLarger() {
        CompletableFuture<List<String>> all = runAll(2, 1_000_000);

        while (oneIsRunning(2)) {
            endTask(0);
        }

        checkResults(all, 2);
    }

    @Test
    @Order(10)
    @DisplayName("an empty list is done at once")
    void anEmptyListIsDone() {
        CompletableFuture<List<String>> all = runAll(0, 2);

        if (!services.await(all::isDone)) {
            throw services.failure("There is no task at all, and your future is never completed. Who completes it, if no task"
                    + " ends?");
        }
        checkResults(all, 0);
    }

    @Test
    @Order(11)
    @DisplayName("two tasks end at the same moment, on two threads")
    void twoEndAtTheSameMoment() {
        CompletableFuture<List<String>> all = runAll(7, 2);

        twoEnd();

        checkResults(all, 7);
    }

    @Test
    @Order(12)
    @DisplayName("two tasks end at the same moment, and both look whether there is another one")
    void twoLookForTheNextOne() {
        CompletableFuture<List<String>> all = services.call(() -> Ex4AtMost.runAll(new SlowList(tasks(7)), 2));

        twoEnd();

        checkResults(all, 7);
    }

    @Test
    @Order(13)
    @DisplayName("very many tasks that are done at once: the stack does not overflow")
    void veryManyAreDoneAtOnce() {
        List<Supplier<CompletableFuture<String>>> tasks = new ArrayList<>();
        List<String> results = new ArrayList<>();
        for (int i = 1; i <= VERY_MANY; i++) {
            String result = "result of task " + i;
            results.add(result);
            tasks.add(() -> CompletableFuture.completedFuture(result));
        }

        checkVeryMany(services.call(() -> Ex4AtMost.runAll(tasks, 2)), results);

        // Once more, and now they are all started when a slow one has ended.
        tasks.add(0, () -> services.ask("slow"));
        results.add(0, "result of a slow task");
        CompletableFuture<List<String>> all = services.call(() -> Ex4AtMost.runAll(tasks, 1));
        services.answer("slow", "result of a slow task");
        checkVeryMany(all, results);
    }

    private CompletableFuture<List<String>> runAll(int number, int limit) {
        return services.call(() -> Ex4AtMost.runAll(tasks(number), limit));
    }

    private List<Supplier<CompletableFuture<String>>> tasks(int number) {
        List<Supplier<CompletableFuture<String>>> tasks = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            String name = "task " + i;
            tasks.add(() -> {
                CompletableFuture<String> task = services.ask(name);
                services.arrive("the get of " + name);
                return task;
            });
        }
        return Collections.unmodifiableList(tasks);
    }

    /** When one task ends, the thread that does something about it is held on the way. Meanwhile another task ends. */
    private void twoEnd() {
        checkPlacesAreUsed(2, "");
        String first = services.open().get(0);
        String second = services.open().get(1);

        services.holdNext();
        services.answer(first, "result of " + first);
        services.answer(second, "result of " + second);
        checkLimit(2);
        services.letGo();
        checkLimit(2);
        checkPlacesAreUsed(2, "Two tasks have ended at the same moment. ");
        while (oneIsRunning(7)) {
            checkLimit(2);
            endTask(0);
        }
    }

    /** Whether a task runs, as soon as one does. False if all have ended, or if no other one is started. */
    private boolean oneIsRunning(int number) {
        return services.await(() -> !services.open().isEmpty() || services.asked().size() >= number) && !services.open().isEmpty();
    }

    /** One of those that run now ends. */
    private void endTask(int index) {
        String name = services.open().get(index);
        services.answer(name, "result of " + name);
    }

    private void checkLimit(int limit) {
        if (services.open().size() > limit) {
            throw services.failure("At most " + limit + " tasks may run at once, and " + services.open().size() + " did: "
                    + services.open() + ".");
        }
    }

    private void checkPlacesAreUsed(int limit, String before) {
        if (!services.await(() -> services.open().size() >= limit)) {
            throw services.failure(before + limit + " tasks may run at once, and " + (services.open().isEmpty() ? "none runs"
                    : "only these run: " + services.open()) + ". Others of the list could be started now.");
        }
    }

    private void checkNotDone(CompletableFuture<?> all) {
        if (all != null && all.isDone()) {
            throw services.failure("Your future was done while " + services.open() + " still ran: it is done when all tasks are.");
        }
    }

    private void checkResults(CompletableFuture<List<String>> all, int number) {
        List<String> names = IntStream.rangeClosed(1, number).mapToObj(i -> "task " + i).toList();
        if (!services.asked().stream().sorted().toList().equals(names)) {
            throw services.failure("Each of " + number + " tasks must be started once. Your code has started "
                    + (services.asked().isEmpty() ? "none." : services.asked() + "."));
        }
        List<String> results = services.value(all);
        if (!names.stream().map(name -> "result of " + name).toList().equals(results)) {
            throw services.failure("All " + number + " tasks are done, and your future has the value " + results
                    + ": it must have the results of all tasks, in the order of the list.");
        }
    }

    private void checkVeryMany(CompletableFuture<List<String>> all, List<String> results) {
        String before = "Each of " + VERY_MANY + " tasks was done at once, and ";
        if (all == null || !services.await(all::isDone)) {
            throw services.failure(before + "your future is never completed. If the callback of a task starts the next task,"
                    + " which is done already, then its callback runs inside the first one, and so on: deeper than the stack.");
        }
        Throwable error = services.error(all);
        if (error != null) {
            throw services.failure(before + "your future failed with " + error + ".");
        }
        if (!results.equals(all.join())) {
            throw services.failure(before + "some of their results are missing, or stand at a wrong place.");
        }
    }

    private void isTold(CompletableFuture<List<String>> all, List<Throwable> failures) {
        Throwable told = services.error(all);
        if (told == null) {
            throw services.failure((failures.size() == 1 ? "A task" : failures.size() + " tasks") + " failed, and nobody was told:"
                    + " your future has the value " + all.join() + ".");
        }
        if (Stream.iterate(told, t -> t != null, Throwable::getCause).noneMatch(failures::contains)) {
            throw services.failure("A task failed with " + failures.get(0) + ", and your future failed with " + told
                    + ": this is not the task's own exception, nor has it that as its cause.");
        }
    }

    /** A list that may take a while to say how long it is. */
    private final class SlowList extends AbstractList<Supplier<CompletableFuture<String>>> {
        private final List<Supplier<CompletableFuture<String>>> tasks;

        SlowList(List<Supplier<CompletableFuture<String>>> tasks) {
            this.tasks = tasks;
        }

        @Override
        public Supplier<CompletableFuture<String>> get(int index) {
            return tasks.get(index);
        }

        @Override
        public int size() {
            int size = tasks.size();
            services.arrive("the size of the list");
            return size;
        }
    }
}
