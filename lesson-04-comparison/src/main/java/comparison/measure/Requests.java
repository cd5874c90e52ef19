package comparison.measure;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kit.Jvm;

/** Requests to a web service, with five approaches. Each method returns how many were answered, and throws if a request fails. */
final class Requests {

    /** Takes in all answers. Without it the client may start a thread for each of them when many come at once. */
    private static final ExecutorService FEW_THREADS = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);     // does not keep the program alive
        return thread;
    });

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .executor(FEW_THREADS)
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)     // the service is on this machine, so go straight to it
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    static int sequential(URI service, int requests) throws IOException, InterruptedException {
        int answers = 0;
        for (int i = 0; i < requests; i++) {
            answers += get(service);
        }
        return answers;
    }

    /** One thread per request, as in lesson 1. */
    static int onThreads(URI service, int requests) throws InterruptedException, ExecutionException {
        return on(Executors.newFixedThreadPool(requests), service, requests);
    }

    /** One virtual thread per request: the same code, and threads of another kind. */
    static int onVirtualThreads(URI service, int requests) throws InterruptedException, ExecutionException {
        return on(VirtualThreads.newExecutor(), service, requests);
    }

    // tag::main[]
    private static int on(ExecutorService threads, URI service, int requests)
            throws InterruptedException, ExecutionException {
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                answers.add(threads.submit(() -> get(service)));    // a thread waits for this answer
            }
            return sum(answers);
        } finally {
            threads.shutdownNow();
        }
    }

    /** As in lesson 3: the client says when an answer is there. Only the caller waits, for all of them. */
    static int async(URI service, int requests) throws InterruptedException, ExecutionException {
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            answers.add(CLIENT.sendAsync(request(service), BodyHandlers.ofString())
                    .thenApply(Requests::checked));
        }
        return sum(answers);    // after a failure, the other requests go on
    }
    // end::main[]

    /** One process per request, as in lesson 2. */
    static int inProcesses(URI service, int requests) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < requests; i++) {
                processes.add(Jvm.java("-Xint", OneRequest.class.getName(), service.toString()).start());
            }
            for (Process process : processes) {
                int status = process.waitFor();
                if (status != 0) {
                    throw new IOException("a process ended with status " + status);
                }
            }
            return processes.size();
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    /** One request with the JDK's older client, which starts faster. A process that makes one request never gets fast. */
    static final class OneRequest {
        public static void main(String[] args) throws IOException {
            Jvm.endWithParent();
            URLConnection service = URI.create(args[0]).toURL().openConnection(Proxy.NO_PROXY);
            service.setConnectTimeout(30_000);
            service.setReadTimeout(30_000);
            service.getInputStream().readAllBytes();    // an IOException if the service answers with an error
        }
    }

    private static int sum(List<Future<Integer>> answers) throws InterruptedException, ExecutionException {
        int sum = 0;
        for (Future<Integer> answer : answers) {
            sum += answer.get();
        }
        return sum;
    }

    private static int get(URI service) throws IOException, InterruptedException {
        return checked(CLIENT.send(request(service), BodyHandlers.ofString()));
    }

    private static HttpRequest request(URI service) {
        return HttpRequest.newBuilder(service).timeout(Duration.ofSeconds(30)).build();
    }

    /** Counts as one answer. Any answer is one to the HTTP client, so we must look at its status. */
    private static int checked(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("the service answered " + response.statusCode());
        }
        return 1;
    }

    private Requests() {
    }
}
