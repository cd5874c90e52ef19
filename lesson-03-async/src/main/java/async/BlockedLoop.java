package async;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import kit.Arguments;

/** One blocking call on the event loop of a web server stalls all its users; on another thread it stalls nobody. */
public final class BlockedLoop {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)     // the server is on this machine, so go straight to it
            .build();

    // tag::main[]
    /** One thread, the event loop, runs this code for every request of every user. */
    private static HttpServer start(Vertx vertx) {
        return vertx.createHttpServer().requestHandler(request -> {
            switch (request.path()) {
                case "/report/on-the-loop" ->
                        request.response().end(report());   // the loop itself waits
                case "/report/off-the-loop" ->
                        // Another thread waits. false: several may wait at once.
                        vertx.executeBlocking(() -> report(), false)
                                .onSuccess(text -> request.response().end(text))
                                .onFailure(failure -> request.response().setStatusCode(500).end());
                default ->
                        request.response().end("Hello!");   // nobody waits
            }
        }).listen(0, "127.0.0.1").await();      // port 0: any that is free
    }

    /** Blocks its thread for a second, as a database or a large file may do. */
    private static String report() {
        sleep(1_000);
        return "All is well.";
    }
    // end::main[]

    public static void main(String[] args) {
        Arguments.none(BlockedLoop.class, args);
        System.out.println("One user asks for a report, which takes 1 s. Five others want a quick answer meanwhile.");
        Vertx vertx = LocalVertx.start();
        try {
            String server = "http://127.0.0.1:" + start(vertx).actualPort();
            // The very first request loads hundreds of classes. It must not count.
            get(server + "/hello").join();

            System.out.println("The event loop makes the report:");
            double onTheLoop = longestQuickAnswer(server, "/report/on-the-loop");
            System.out.println("Another thread makes the report:");
            double offTheLoop = longestQuickAnswer(server, "/report/off-the-loop");

            System.out.println("The longest wait for a quick answer, when the report is made on");
            System.out.println("                   time     ideal");
            System.out.println(String.format(Locale.ROOT, "the event loop   %.2f s    0.00 s", onTheLoop));
            System.out.println(String.format(Locale.ROOT, "another thread   %.2f s    0.00 s", offTheLoop));
            if (offTheLoop > onTheLoop / 2) {
                System.out.println("This machine was busy: no quick answer should wait while another thread makes the report."
                        + " Run it again.");
            }
        } finally {
            vertx.close().await();
        }
    }

    /** Asks for the report, and every tenth of a second for something quick. */
    private static double longestQuickAnswer(String server, String report) {
        CompletableFuture<Double> reported = ask("report", server + report);
        List<CompletableFuture<Double>> answered = new ArrayList<>();
        for (int user = 1; user <= 5; user++) {
            sleep(100);
            answered.add(ask("quick " + user, server + "/hello"));
        }
        reported.join();
        return answered.stream().mapToDouble(CompletableFuture::join).max().getAsDouble();
    }

    /** Completes with the seconds until the answer came. */
    private static CompletableFuture<Double> ask(String name, String address) {
        System.out.println("Start " + name);
        long began = System.nanoTime();
        return get(address).thenApply(answer -> {
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.println("End " + name);
            return seconds;
        });
    }

    private static CompletableFuture<String> get(String address) {
        return CLIENT.sendAsync(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .thenApply(response -> response.body());
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            // Nobody interrupts it.
        }
    }
}
