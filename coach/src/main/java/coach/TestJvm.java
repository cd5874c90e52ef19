package coach;

import coach.runner.Message;
import coach.runner.Runner;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM in which tests run, seen from the coach. The code in it may do what it likes: it costs this JVM and no other. */
final class TestJvm implements AutoCloseable {
    private static final String MEMORY = "256";
    private static final int START_MILLIS = 180_000;
    /** The JVM itself cuts off a test that takes 45 s. This is for one that cannot do even that. */
    private static final int SILENCE_MILLIS = 120_000;
    private static final int MAX_OUTPUT = 1_000_000;
    private static final int SHOWN_OUTPUT = 2_000;

    private final Path folder;
    private final ServerSocket server;
    private final long token = new SecureRandom().nextLong();
    private final Process process;
    private final Thread pump = new Thread(this::pump, "what the tests print");

    private volatile Socket socket;
    private DataInputStream in;
    private DataOutputStream out;

    private final StringBuilder output = new StringBuilder();
    private long printed;
    private volatile boolean cancelled;

    /** Starts a JVM with a folder of its own below this one. It is of use after {@link #awaitReady}. */
    TestJvm(Path below, List<String> options) throws IOException {
        folder = Files.createTempDirectory(below, "jvm");
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        process = start(options);
        pump.setDaemon(true);
        pump.start();
    }

    /** Comes back when this JVM is warm. */
    void awaitReady() throws IOException {
        try (server) {
            DataOutputStream start = new DataOutputStream(process.getOutputStream());
            start.writeInt(server.getLocalPort());
            start.writeLong(token);
            start.flush();
            server.setSoTimeout(START_MILLIS);
            socket = server.accept();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(START_MILLIS);
            in = new DataInputStream(socket.getInputStream());
            out = new DataOutputStream(socket.getOutputStream());
            if (in.readLong() != token || Message.read(in).kind() != Message.Kind.READY) {
                throw new IOException("somebody else answered");
            }
        } catch (IOException e) {
            throw new IOException("The JVM for the tests did not start: " + e.getMessage() + " " + String.join(" ", shownOutput()), e);
        }
    }

    private Process start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY + "m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-Xshare:auto", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", ClassPath.join(Stream.concat(Stream.of(ClassPath.of(Runner.class)), ClassPath.junit().stream())),
                Runner.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    /** Runs a test class. The outcome says whether this JVM may be used again. */
    Outcome run(List<Path> classPath, String testClass) {
        List<String> passed = new ArrayList<>();
        String seen = "";
        forgetOutput();
        try {
            socket.setSoTimeout(SILENCE_MILLIS);
            out.writeUTF(classPath.stream().map(path -> path.toUri().toString()).collect(Collectors.joining("\n")));
            out.writeUTF(testClass);
            out.flush();
            while (true) {
                Message message = Message.read(in);
                switch (message.kind()) {
                    case READY -> { }
                    case PASSED -> passed.add(message.text());
                    case SEEN -> seen = message.text();
                    default -> {
                        if (!message.clean()) {
                            awaitOutput();
                        }
                        return new Outcome(verdict(Verdict.Kind.valueOf(message.kind().name()), message.text(), message.test(), passed, seen),
                                message.clean());
                    }
                }
            }
        } catch (SocketTimeoutException e) {
            return new Outcome(verdict(Verdict.Kind.CUT_OFF, "Your code kept its JVM so busy that nothing else got a turn, and was stopped.",
                    "", passed, ""), false);
        } catch (IOException e) {
            return new Outcome(verdict(Verdict.Kind.CUT_OFF, whyItEnded(), "", passed, ""), false);
        }
    }

    /** Ends this JVM now: nobody wants to know the verdict any more. */
    void cancel() {
        cancelled = true;
        end();
    }

    @Override
    public void close() {
        end();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            pump.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }

    private Verdict verdict(Verdict.Kind kind, String sentence, String test, List<String> passed, String seen) {
        if (cancelled) {
            return Verdict.of(Verdict.Kind.CANCELLED, "");
        }
        return new Verdict(kind, sentence.replaceAll("\\s+", " ").strip(), test, List.copyOf(passed), Picture.of(seen),
                shownOutput());
    }

    private String whyItEnded() {
        awaitOutput();
        if (flooded()) {
            return "Your code printed more than " + MAX_OUTPUT / 1_000_000 + " million characters, and was stopped.";
        }
        int status = -1;
        try {
            if (process.waitFor(10, TimeUnit.SECONDS)) {
                status = process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (status == 3 || shownOutput().stream().anyMatch(line -> line.contains("OutOfMemoryError"))) {
            return "Your code used up all its memory (" + MEMORY + " MB), and was stopped.";
        }
        return "The JVM in which your code ran came to an end (exit status " + status + ").";
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            server.close();
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is gone already.
        }
    }

    /** Reads on whatever is printed, so that nobody waits for us, and keeps the beginning. */
    private void pump() {
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                keep(buffer, n);
                if (flooded()) {
                    end();
                }
            }
        } catch (IOException e) {
            // The JVM is gone.
        }
    }

    private synchronized void keep(char[] buffer, int length) {
        printed += length;
        output.append(buffer, 0, Math.min(length, Math.max(0, SHOWN_OUTPUT - output.length())));
    }

    private synchronized boolean flooded() {
        return printed > MAX_OUTPUT;
    }

    private synchronized void forgetOutput() {
        printed = 0;
        output.setLength(0);
    }

    private synchronized List<String> shownOutput() {
        return output.toString().lines().toList();
    }

    /** The JVM has ended or is about to: what it printed will be here in a moment. */
    private void awaitOutput() {
        try {
            pump.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How a run ended, and whether this JVM is as good as new. */
    record Outcome(Verdict verdict, boolean clean) { }
}
