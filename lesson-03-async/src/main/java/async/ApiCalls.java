package async;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kit.Arguments;

/** Four services make one page: one needs the answer of another, one fails, and one never answers. */
public final class ApiCalls {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)     // the services are on this machine, so go straight to them
            .build();

    private record Answer(int millis, int status, String text) { }

    /** What the services say, and how long they take over it. */
    private static final Map<String, Answer> ANSWERS = Map.of(
            "/quick", new Answer(0, 200, ""),
            "/place", new Answer(300, 200, "Rome"),
            "/weather/Rome", new Answer(400, 200, "weather: sunny in Rome"),
            "/trains", new Answer(500, 500, "out of order"));

    // tag::main[]
    /** The page will be there even if the trains fail and the news never answer. */
    private static CompletableFuture<String> page(int port, int silentPort) {
        CompletableFuture<String> weather = ask("place", port)      // returns at once
                .thenCompose(place -> ask("weather/" + place, port));
        CompletableFuture<String> trains = ask("trains", port)
                .exceptionally(failure -> "trains:  not known (" + why(failure) + ")");
        CompletableFuture<String> news = ask("news", silentPort)
                .exceptionally(failure -> "news:    yesterday's (" + why(failure) + ")");
        System.out.println("Three are asked, and this thread is free.");

        return weather
                .thenCombine(trains, ApiCalls::lines)       // as soon as both are there
                .thenCombine(news, ApiCalls::lines);
    }

    private static CompletableFuture<String> ask(String service, int port) {
        System.out.println("Start " + service);
        URI address = URI.create("http://127.0.0.1:" + port + "/" + service);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(1))     // no headers by then: it fails and hangs up
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString())
                .thenApply(ApiCalls::textOf)
                .whenComplete((text, failure) -> System.out.println("End " + service));
    }

    // end::main[]

    // tag::helpers[]
    /** Any answer is an answer to the HTTP client, so we must look at its status. */
    private static String textOf(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("it answered " + response.statusCode());
        }
        return response.body();
    }

    /** A failure from an earlier step arrives wrapped in a CompletionException, and a future's own failure doesn't. */
    static String why(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static String lines(String above, String below) {
        return above + "\n" + below;
    }
    // end::helpers[]

    public static void main(String[] args) throws Exception {
        Arguments.none(ApiCalls.class, args);
        System.out.println("A page needs four services. They take 0.3, 0.4 and 0.5 s, and one never answers.");
        ExecutorService serverThreads = Executors.newFixedThreadPool(3);     // one thread per service
        HttpServer server = startServices(serverThreads);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture<String> silentService = startSilentService(silent);
            int port = server.getAddress().getPort();
            // The very first request loads hundreds of classes. It must not count, or the time shown would be too long.
            URI quick = URI.create("http://127.0.0.1:" + port + "/quick");
            CLIENT.send(HttpRequest.newBuilder(quick).build(), BodyHandlers.ofString());

            long began = System.nanoTime();
            String page = page(port, silent.getLocalPort()).join();
            double seconds = (System.nanoTime() - began) / 1e9;

            System.out.println("This is the page.");
            page.lines().forEach(line -> System.out.println("    " + line));
            System.out.println(silentService.completeOnTimeout("My caller is still there.", 2, TimeUnit.SECONDS)
                    .thenApply(sentence -> "And what does the service say that never answers? " + sentence).join());
            System.out.println(String.format(Locale.ROOT,
                    "It took %.2f s. The ideal is the time limit, 1 s; one after another would be 2.2 s.", seconds));
        } finally {
            server.stop(0);
            serverThreads.shutdownNow();
        }
    }

    /** Three services in one small web server. Port 0 means: any that is free. */
    private static HttpServer startServices(ExecutorService threads) throws IOException {
        // Send small answers at once. Otherwise the JDK may hold back each for 40 ms, to see whether there is more to send.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Whoever says half a request keeps a thread. So it may not take more than 30 s, and there may not be too many.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("jdk.httpserver.maxConnections", "1000");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            Answer answer = ANSWERS.getOrDefault(exchange.getRequestURI().getPath(), new Answer(0, 404, "not here"));
            try (exchange) {
                Thread.sleep(answer.millis());      // stands for the work that it does on another machine
                byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
                exchange.getResponseBody().write(text);
            } catch (InterruptedException e) {
                // The server is being stopped: close the connection without an answer.
            }
        });
        server.start();
        return server;
    }

    /** Takes one request, never answers, and sees when its caller hangs up: then there is nothing more to read. */
    private static CompletableFuture<String> startSilentService(ServerSocket silent) {
        CompletableFuture<String> hasHungUp = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try (Socket caller = silent.accept()) {
                caller.getInputStream().readAllBytes();
                hasHungUp.complete("My caller has hung up.");
            } catch (IOException e) {       // "connection reset": some systems tell it so
                hasHungUp.complete("My caller has hung up.");
            }
        }, "silent service");
        thread.setDaemon(true);
        thread.start();
        return hasHungUp;
    }
}
