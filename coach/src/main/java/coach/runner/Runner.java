package coach.runner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The JVM in which the tests run. It is warm when its first work comes, and runs one test class after the other for as long as
 * all goes well. When a test is not content it says so and ends: nobody knows what such code has left behind. The gate knows its
 * wrong answers, and has many: for it this JVM goes on if no thread is left.
 *
 * <p>The coach starts it, tells it over standard input where to report, and keeps standard input open. When that closes, the
 * coach is gone, and this JVM ends as well.
 */
public final class Runner {
    static final boolean AGAIN_AFTER_RED = Boolean.getBoolean("coach.again");
    private static final int LEFTOVER_MILLIS = 100;

    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(true)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .build());

    private Runner() {
    }

    /** Started by the coach, and by nobody else. */
    public static void main(String[] args) throws Exception {
        DataInputStream coach = new DataInputStream(System.in);
        int port = coach.readInt();
        long token = coach.readLong();
        endWithTheCoach(coach);
        System.setIn(InputStream.nullInputStream());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeLong(token);
            new Runner().work(new DataInputStream(socket.getInputStream()), new Report(out));
        }
    }

    private void work(DataInputStream in, Report report) throws IOException {
        execute(WarmUp.class, new TestExecutionListener() { });
        Guard guard = new Guard(report);
        report.send(new Message(Message.Kind.READY, "", "", true));
        while (true) {
            run(in.readUTF(), in.readUTF(), report, guard);
        }
    }

    private void run(String classPath, String testClass, Report report, Guard guard) throws IOException {
        URL[] urls = Arrays.stream(classPath.split("\n")).map(Runner::url).toArray(URL[]::new);
        Thread me = Thread.currentThread();
        ClassLoader own = me.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, own)) {
            me.setContextClassLoader(loader);
            FailFast.stop(false);
            guard.watch(testClass.replaceFirst("Test$", ""));
            Listener listener = new Listener(report, guard);
            execute(Class.forName(testClass, false, loader), listener);
            boolean clean = isClean(loader, listener.verdict().kind() == Message.Kind.DONE ? 0 : LEFTOVER_MILLIS);
            guard.rest();
            Message verdict = listener.verdict().clean(clean);
            if (clean) {
                report.send(verdict);
            } else {
                report.last(verdict);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            report.last(new Message(Message.Kind.THREW, "", "The test could not be loaded: " + e, false));
        } finally {
            me.setContextClassLoader(own);
        }
    }

    /** Whether no thread is left that was started by code of this loader, and the common pool is idle. */
    private static boolean isClean(ClassLoader loader, int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        do {
            boolean leftovers = Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread != Thread.currentThread() && thread.getContextClassLoader() == loader);
            if (!leftovers && ForkJoinPool.commonPool().isQuiescent()) {
                return true;
            }
            Thread.yield();
        } while (System.nanoTime() < end);
        return false;
    }

    private void execute(Class<?> test, TestExecutionListener listener) {
        launcher.execute(LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(test))
                        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                        .configurationParameter("junit.jupiter.testmethod.order.default", OrderAnnotation.class.getName()).build(),
                listener);
    }

    private static void endWithTheCoach(InputStream coach) {
        Thread watch = new Thread(() -> {
            try {
                while (coach.read() >= 0) {
                    // Nothing is ever said here. Only the end matters.
                }
            } catch (IOException e) {
                // That is an end, too.
            }
            Report.end();
        }, "coach");
        watch.setDaemon(true);
        watch.start();
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
