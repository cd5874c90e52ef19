package threads;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kit.Arguments;

/** Many web pages are loaded one after another, and then together. */
public final class LoadPages {

    // tag::main[]
    private static List<String> sequential(List<Callable<String>> jobs) throws Exception {
        List<String> answers = new ArrayList<>();
        for (Callable<String> job : jobs) {
            answers.add(job.call());            // does the job here and now, on this thread
        }
        return answers;
    }

    private static List<String> concurrent(List<Callable<String>> jobs)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(jobs.size());   // one thread per page
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (Callable<String> job : jobs) {
                futures.add(pool.submit(job));  // returns at once; a thread of the pool works
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> future : futures) {
                answers.add(future.get());      // waits for this page, even if others come first
            }
            return answers;
        } finally {
            pool.shutdownNow();                 // or else its threads keep the program alive
        }
    }
    // end::main[]

    public static void main(String[] args) throws Exception {
        int pages = Arguments.number(LoadPages.class, args, 1, 100, 8, "how many pages");
        // This pool adds a thread whenever none is free. The server's limit on connections is its limit too.
        ExecutorService serverThreads = Executors.newCachedThreadPool();
        HttpServer server = startSlowServer(serverThreads, pages);
        try {
            loadAll(pages, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        } finally {
            server.stop(0);
            serverThreads.shutdownNow();
        }
    }

    private static void loadAll(int pages, String server) throws Exception {
        System.out.println("Web pages to load: " + pages + ", from a server on this machine that takes half a second over each.");
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)     // the server is on this machine, so go straight to it
                .build();
        // The very first request loads hundreds of classes. It must not count, or the first time shown would be too long.
        get(client, server + "quick");

        List<Callable<String>> jobs = new ArrayList<>();
        for (int i = 1; i <= pages; i++) {
            String name = "page " + i;
            String address = server + "page/" + i;
            jobs.add(() -> {
                System.out.println("Start " + name);
                String text = get(client, address);
                System.out.println("End " + name);
                return text;
            });
        }

        System.out.println("One after another:");
        long began = System.nanoTime();
        List<String> first = sequential(jobs);
        double slow = (System.nanoTime() - began) / 1e9;

        System.out.println("Together:");
        began = System.nanoTime();
        List<String> second = concurrent(jobs);
        double fast = (System.nanoTime() - began) / 1e9;

        if (!first.equals(second)) {
            throw new IllegalStateException("Different answers: " + first + " and " + second);
        }
        System.out.println("All answers came, both times, and stand in the order asked.");
        System.out.println("                       time     ideal");
        System.out.println(String.format(Locale.ROOT, "one after another  %6.2f s  %6.2f s", slow, pages * 0.5));
        System.out.println(String.format(Locale.ROOT, "together           %6.2f s  %6.2f s", fast, 0.5));
        System.out.println(String.format(Locale.ROOT,
                "Together it took %.2f s. The ideal is 0.5 s, one after another took %.2f s.", fast, slow));
        if (fast > 2 * 0.5) {
            System.out.println("This machine was busy: together, the pages should take little more than half a second. Run it again.");
        }
    }

    private static String get(HttpClient client, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(address + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** A small web server. Port 0 means: any that is free. */
    private static HttpServer startSlowServer(ExecutorService threads, int pages) throws IOException {
        // Send small answers at once. Otherwise the JDK may hold back each for 40 ms, to see whether there is more to send.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Whoever says half a request keeps a thread. So it may not take more than 30 s, and there may not be too many.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("jdk.httpserver.maxConnections", "1000");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), pages);
        server.setExecutor(threads);        // without this, one thread would answer everybody in turn
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            try (exchange) {
                if (path.startsWith("/page/")) {
                    Thread.sleep(500);
                }
                byte[] answer = ("This is " + path).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (InterruptedException e) {
                // The server is being stopped: close the connection without an answer.
            }
        });
        server.start();
        return server;
    }
}
