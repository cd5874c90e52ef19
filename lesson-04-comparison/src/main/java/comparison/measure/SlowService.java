package comparison.measure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A web service on this machine that answers each request after a while. It needs no thread while they wait. */
public final class SlowService implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final ExecutorService readers = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    /**
     * Starts it on a free port of 127.0.0.1.
     *
     * @param millis      how long an answer takes, in milliseconds
     * @param connections how many clients may connect at the same time
     * @throws IOException if no port can be opened
     */
    public SlowService(int millis, int connections) throws IOException {
        // Send small answers at once. Otherwise the JDK may hold back each for 40 ms, to see whether there is more to send.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Hang up on nobody who keeps a connection for the next request.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "" + connections);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), connections);
        server.setExecutor(readers);
        // tag::main[]
        server.createContext("/slow", exchange -> timer.schedule(() -> answer(exchange), millis, TimeUnit.MILLISECONDS));
        // end::main[]
        server.createContext("/quick", SlowService::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) {
        try (exchange) {
            byte[] answer = "Here you are.".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (IOException e) {
            // The client has gone, and hears nothing more.
        }
    }

    /** The address of the slow answers. */
    public URI slow() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slow");
    }

    /** The address of answers without a wait, to get warm with. */
    URI quick() {
        return slow().resolve("/quick");
    }

    @Override
    public void close() {
        server.stop(0);
        readers.shutdownNow();
        timer.shutdownNow();
    }
}
