package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("3.5 The first answer wins")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex5FirstWinsTest {
    private static final List<String> SERVERS = List.of("Oslo", "Rome", "Lima");

    private final Meeting meeting = new Meeting(Ex5FirstWins.class);

    @AfterEach
    void end() {
        meeting.end();
    }

    @Test
    @Order(1)
    @DisplayName("all servers are asked at once, and no thread waits for an answer")
    void allServersAreAsked() {
        CompletableFuture<String> first = first(SERVERS);

        meeting.await(() -> meeting.asked().size() >= 3);
        if (!sorted(meeting.asked()).equals(sorted(SERVERS))) {
            throw meeting.failure("Three servers are there, and none of them has answered yet. Each must have been asked once by"
                    + " now. Asked: " + (meeting.asked().isEmpty() ? "none." : meeting.asked() + "."));
        }
        checkOpen(first, "No server has answered yet");
    }

    @Test
    @Order(2)
    @DisplayName("the first answer is the result, whichever server it comes from")
    void theFirstAnswerWins() {
        List<List<String>> lists = List.of(SERVERS, List.of("Bern", "Kyiv", "Suva"), List.of("Riga", "Doha", "Baku"));
        for (int i = 0; i < 3; i++) {
            String fast = lists.get(i).get(i);
            CompletableFuture<String> first = first(lists.get(i));

            meeting.answer(fast, "sunny in " + fast);

            check(first, "sunny in " + fast, "The first answer was \"sunny in " + fast + "\"");
        }
    }

    @Test
    @Order(3)
    @DisplayName("the requests of the others are cancelled")
    void theOthersAreCancelled() {
        first(SERVERS);

        meeting.answer("Rome", "sunny in Rome");

        checkCancelled("Rome has answered", "Oslo", "Lima");
    }

    @Test
    @Order(4)
    @DisplayName("a failure does not win, and ends no other request")
    void aFailureDoesNotWin() {
        CompletableFuture<String> first = first(SERVERS);

        meeting.fail("Oslo", new IllegalStateException("Oslo is down"));
        checkOpen(first, "One server has failed, and two have not answered yet");
        checkCancelled("Oslo has failed, and two servers may still answer");
        meeting.fail("Lima", new IllegalStateException("Lima is down"));
        checkOpen(first, "Two servers have failed, and one has not answered yet");
        checkCancelled("Two servers have failed, and Rome may still answer");
        meeting.answer("Rome", "sunny in Rome");

        check(first, "sunny in Rome", "Two servers failed, and the last one answered \"sunny in Rome\"");
    }

    @Test
    @Order(5)
    @DisplayName("if all fail, that is told")
    void allFail() {
        CompletableFuture<String> first = first(SERVERS);

        for (String server : List.of("Lima", "Oslo", "Rome")) {
            meeting.fail(server, new IllegalStateException(server + " is down"));
        }

        if (first == null || !meeting.await(first::isDone)) {
            throw meeting.failure("All servers have failed, and your future is never completed: whoever waits for it waits for"
                    + " ever.");
        }
        Throwable error = meeting.error(first);
        if (error == null) {
            throw meeting.failure("All servers have failed, and your future has the value " + first.join()
                    + ": it must fail too.");
        }
        if (!tells(error, "is down")) {
            throw meeting.failure("All servers have failed, the last one with \"Rome is down\", and your future failed with"
                    + " something else: " + error + ". It must tell what one of them has said.");
        }
    }

    @Test
    @Order(6)
    @DisplayName("servers may answer at once: nobody is forgotten")
    void answersAtOnce() {
        CompletableFuture<String> first = meeting.call(() -> Ex5FirstWins.first(List.of(() -> meeting.ask("Oslo"),
                () -> CompletableFuture.completedFuture("sunny"), () -> CompletableFuture.completedFuture("sunny"),
                () -> meeting.ask("Lima"))));

        check(first, "sunny", "Two servers answered \"sunny\" before their get had returned");
        checkCancelled("Two other servers have answered before their get had returned", meeting.asked().toArray(String[]::new));
    }

    @Test
    @Order(7)
    @DisplayName("no server at all: that fails at once")
    void noServer() {
        CompletableFuture<String> first = first(List.of());

        if (first == null || !meeting.await(first::isDone)) {
            throw meeting.failure("There is no server to ask, and your future is never completed. Who completes it, if nobody"
                    + " answers?");
        }
        if (meeting.error(first) == null) {
            throw meeting.failure("There is no server to ask, and your future has the value " + first.join()
                    + ": it must fail.");
        }
    }

    private CompletableFuture<String> first(List<String> names) {
        List<Supplier<CompletableFuture<String>>> servers = new ArrayList<>();
        for (String name : names) {
            servers.add(() -> meeting.ask(name));
        }
        return meeting.call(() -> Ex5FirstWins.first(servers));
    }

    private void checkOpen(CompletableFuture<String> first, String before) {
        if (first == null || first.isDone()) {
            throw meeting.failure(before + ", and your future is " + (first == null ? "null" : "done already, with "
                    + first.handle((value, failure) -> failure == null ? value : failure).join()) + ".");
        }
    }

    private void check(CompletableFuture<String> first, String answer, String before) {
        if (first == null || !meeting.await(first::isDone)) {
            throw meeting.failure(before + ", and your future is not completed."
                    + (meeting.open().isEmpty() ? ""
                            : " No answer is there yet from: " + String.join(", ", meeting.open()) + "."));
        }
        Throwable error = meeting.error(first);
        if (error != null) {
            throw meeting.failure(before + ", and your future failed with " + error + ".");
        }
        if (!answer.equals(first.join())) {
            throw meeting.failure(before + ", and your future has the value " + first.join() + ".");
        }
    }

    /** Just these requests must have been cancelled. */
    private void checkCancelled(String before, String... names) {
        if (!meeting.await(() -> sorted(meeting.cancelled()).equals(sorted(List.of(names))))) {
            throw meeting.failure(before + ". " + (names.length == 0 ? "No request must be cancelled"
                    : "The requests that are still open must be cancelled: " + String.join(", ", names)) + ". You have cancelled "
                    + (meeting.cancelled().isEmpty() ? "none." : String.join(", ", meeting.cancelled()) + "."));
        }
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static boolean tells(Throwable error, String message) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains(message)) {
                return true;
            }
        }
        return false;
    }
}
