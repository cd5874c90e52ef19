package async;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex5FirstWinsTest {
    private static final List<String> SERVERS = List.of("Oslo", "Rome", "Lima");

    @RegisterExtension
    final FakeServices services = new FakeServices(Ex5FirstWins.class);

    @Test
    @Order(1)
    @DisplayName("all servers are asked at once, and no thread waits for an answer")
    void allServersAreAsked() {
        CompletableFuture<String> first = first(SERVERS);

        services.await(() -> services.asked().size() >= 3);
        if (!sorted(services.asked()).equals(sorted(SERVERS))) {
            throw services.failure("Three servers are there, and none of them has answered yet. Each must have been asked once by"
                    + " now. Asked: " + (services.asked().isEmpty() ? "none." : services.asked() + "."));
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

            services.answer(fast, "sunny in " + fast);

            check(first, "sunny in " + fast, "The first answer was \"sunny in " + fast + "\"");
        }
    }

    @Test
    @Order(3)
    @DisplayName("the requests of the others are cancelled")
    void theOthersAreCancelled() {
        first(SERVERS);

        services.answer("Rome", "sunny in Rome");

        checkCancelled("Rome has answered", "Oslo", "Lima");
    }

    @Test
    @Order(4)
    @DisplayName("a failure does not win, and ends no other request")
    void aFailureDoesNotWin() {
        CompletableFuture<String> first = first(SERVERS);

        services.fail("Oslo", new IllegalStateException("Oslo is down"));
        checkOpen(first, "One server has failed, and two have not answered yet");
        checkCancelled("Oslo has failed, and two servers may still answer");
        services.fail("Lima", new IllegalStateException("Lima is down"));
        checkOpen(first, "Two servers have failed, and one has not answered yet");
        checkCancelled("Two servers have failed, and Rome may still answer");
        services.answer("Rome", "sunny in Rome");

        check(first, "sunny in Rome", "Two servers failed, and the last one answered \"sunny in Rome\"");
    }

    @Test
    @Order(5)
    @DisplayName("if all fail, that is told")
    void allFail() {
        CompletableFuture<String> first = first(SERVERS);

        // A request can also be cancelled by its server.
        Map<String, Exception> failures = Map.of("Lima", new CancellationException("Lima is closing"),
                "Oslo", new IllegalStateException("Oslo is down"), "Rome", new IllegalStateException("Rome is down"));
        for (String server : List.of("Lima", "Oslo", "Rome")) {
            services.fail(server, failures.get(server));
        }

        if (first == null || !services.await(first::isDone)) {
            throw services.failure("All servers have failed (Lima has cancelled the request itself), and your future is never"
                    + " completed: whoever waits for it waits for ever.");
        }
        Throwable error = services.error(first);
        if (error == null) {
            throw services.failure("All servers have failed, and your future has the value " + first.join()
                    + ": it must fail too.");
        }
        if (Stream.iterate(error, t -> t != null, Throwable::getCause).noneMatch(failures::containsValue)) {
            throw services.failure("All servers have failed, and your future failed with " + error
                    + ": this is not the exception of a server, nor has it one as its cause.");
        }
    }

    @Test
    @Order(6)
    @DisplayName("servers may answer at once: nobody is forgotten")
    void answersAtOnce() {
        CompletableFuture<String> first = services.call(() -> Ex5FirstWins.first(List.of(() -> services.ask("Oslo"),
                () -> CompletableFuture.completedFuture("sunny"), () -> CompletableFuture.completedFuture("sunny"),
                () -> services.ask("Lima"))));

        check(first, "sunny", "Two servers answered \"sunny\" before their get had returned");
        checkCancelled("Two other servers have answered before their get had returned", services.asked().toArray(String[]::new));
    }

    @Test
    @Order(7)
    @DisplayName("a server may fail at once: that does not win either")
    void aFailureAtOnceDoesNotWin() {
        CompletableFuture<String> first = services.call(() -> Ex5FirstWins.first(List.of(
                () -> CompletableFuture.failedFuture(new IllegalStateException("Oslo is down")), () -> services.ask("Lima"))));

        checkOpen(first, "One server has failed before its get had returned, and Lima has not answered yet");
        checkCancelled("One server has failed before its get had returned, and Lima may still answer");
        services.answer("Lima", "sunny in Lima");

        check(first, "sunny in Lima", "One server failed before its get had returned, and the other one answered");
    }

    @Test
    @Order(8)
    @DisplayName("an answer may come while others are still being asked: nobody is forgotten")
    void answersWhileOthersAreAsked() {
        List<Supplier<CompletableFuture<String>>> servers = new ArrayList<>();
        for (String name : SERVERS) {
            servers.add(() -> {
                CompletableFuture<String> request = services.ask(name);
                if (services.asked().size() == 2) {
                    services.arrive("the get of " + name);
                }
                return request;
            });
        }
        services.holdNext();
        CompletableFuture<CompletableFuture<String>> returned = services.start(() -> Ex5FirstWins.first(servers));

        if (services.asked().isEmpty()) {
            services.value(returned); // it may have thrown
            throw services.failure("Three servers are there, and none has been asked.");
        }
        String fast = services.asked().get(0);
        services.answer(fast, "sunny in " + fast);
        services.letGo();

        String before = fast + " has answered while another server was being asked";
        check(services.value(returned), "sunny in " + fast, before);
        checkCancelled(before, services.asked().stream().filter(name -> !name.equals(fast)).toArray(String[]::new));
    }

    @Test
    @Order(9)
    @DisplayName("no server at all: that fails at once")
    void noServer() {
        CompletableFuture<String> first = first(List.of());

        if (first == null || !services.await(first::isDone)) {
            throw services.failure("There is no server to ask, and your future is never completed. Who completes it, if nobody"
                    + " answers?");
        }
        if (services.error(first) == null) {
            throw services.failure("There is no server to ask, and your future has the value " + first.join()
                    + ": it must fail.");
        }
    }

    private CompletableFuture<String> first(List<String> names) {
        List<Supplier<CompletableFuture<String>>> servers = new ArrayList<>();
        for (String name : names) {
            servers.add(() -> services.ask(name));
        }
        return services.call(() -> Ex5FirstWins.first(servers));
    }

    private void checkOpen(CompletableFuture<String> first, String before) {
        if (first == null || first.isDone()) {
            throw services.failure(before + ", and your future is " + (first == null ? "null" : "done already, with "
                    + first.handle((value, failure) -> failure == null ? value : failure).join()) + ".");
        }
    }

    private void check(CompletableFuture<String> first, String answer, String before) {
        if (first == null || !services.await(first::isDone)) {
            throw services.failure(before + ", and your future is not completed."
                    + (services.open().isEmpty() ? ""
                            : " No answer is there yet from: " + String.join(", ", services.open()) + "."));
        }
        Throwable error = services.error(first);
        if (error != null) {
            throw services.failure(before + ", and your future failed with " + error + ".");
        }
        if (!answer.equals(first.join())) {
            throw services.failure(before + ", and your future has the value " + first.join() + ".");
        }
    }

    /** Just these requests must have been cancelled. */
    private void checkCancelled(String before, String... names) {
        if (!services.await(() -> sorted(services.cancelled()).equals(sorted(List.of(names))))) {
            throw services.failure(before + ". " + (names.length == 0 ? "No request must be cancelled"
                    : "The requests that are still open must be cancelled: " + String.join(", ", names)) + ". You have cancelled "
                    + (services.cancelled().isEmpty() ? "none." : String.join(", ", services.cancelled()) + "."));
        }
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }
}
