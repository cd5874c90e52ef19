package processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A program for your code to start. It does what its script says, and tells the test's {@link ScriptedPrograms} all the time what
 * that is.
 *
 * <p>A script is a line of steps such as {@code print 4; meet; exit 3}:
 * <ul>
 * <li>{@code print TEXT}, {@code fill out}, {@code fill err}: prints a line, or more lines than any pipe holds
 * <li>{@code answer 2}, {@code answer all}, {@code answer late}: reads questions and answers each immediately, or all at the end
 * <li>{@code meet}, {@code after NAME}, {@code stay}, {@code be killed}: the test holds it here
 * <li>{@code start NAME}: starts another program
 * <li>{@code hang up}: closes its standard output and standard error, and goes on
 * <li>{@code exit STATUS}: ends; so does the end of the script, with status 0
 * </ul>
 *
 * <p>When the test is over, the program halts, so it never outlives it. Its class does without lambdas,
 * string concatenation and the like, because each of these makes the start of a JVM slower.
 */
final class ScriptedProgram {
    /** A line, and so many of them that no pipe holds them all: half a megabyte. */
    static final String FILLING = "The quick brown fox jumps over the lazy dog, and over every pipe";
    static final int FILLING_LINES = 8_192;

    private static final int BEAT_MILLIS = 20;
    private static final int TEST_IS_OVER = 99;

    private final String[] args;
    private final Semaphore mayGo = new Semaphore(0);
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);

    private int step;
    private volatile int progress;
    /** The number of the step, and what is done there. */
    private volatile String doing = "0 starts";

    private ScriptedProgram(String[] args) {
        this.args = args;
    }

    /** How to start it: it finds the test by the port, and names itself. */
    static List<String> command(String classPath, String port, String token, String name) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-Xint", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx64m", "-cp", classPath,
                "processes.ScriptedProgram", port, token, name);
    }

    public static void main(String[] args) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
            new ScriptedProgram(args).play(socket);
        } catch (IOException | InterruptedException e) {
            halt(TEST_IS_OVER);
        }
    }

    private void play(Socket socket) throws IOException, InterruptedException {
        socket.setTcpNoDelay(true);
        BufferedReader orders = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        Writer news = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        say(news, String.join(" ", args[1], Long.toString(ProcessHandle.current().pid()), args[2]));
        String script = orders.readLine();
        if (script == null) {
            halt(TEST_IS_OVER);
        }
        Thread beats = new Beats(news, orders);
        beats.setDaemon(true);
        beats.start();
        for (String line : script.split(";")) {
            String[] words = line.strip().split(" ", 2);
            step++;
            if (words[0].equals("exit")) {
                halt(Integer.parseInt(words[1]));
            }
            take(words[0], words.length == 1 ? "" : words[1]);
            doing = now("goes", "on");
        }
        halt(0);
    }

    private void take(String verb, String rest) throws IOException, InterruptedException {
        switch (verb) {
            case "print" -> print(rest);
            case "fill" -> fill(rest.equals("err") ? System.err : System.out, rest);
            case "answer" -> answer(rest);
            case "start" -> start(rest);
            case "hang" -> hangUp();
            default -> {
                doing = now(verb, rest);
                mayGo.acquire();
            }
        }
    }

    private void print(String text) throws IOException {
        doing = now("out", "");
        out.write(text);
        out.write('\n');
        out.flush();
    }

    private void fill(OutputStream stream, String name) throws IOException {
        doing = now(name, "");
        byte[] line = FILLING.concat("\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < FILLING_LINES; i++) {
            stream.write(line);
            progress++;
        }
        stream.flush();
    }

    private void answer(String howMany) throws IOException {
        boolean late = howMany.equals("late");
        int max = late || howMany.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(howMany);
        List<String> questions = new ArrayList<>();
        String reads = now("in", "");
        String writes = now("out", "");
        doing = reads;
        for (int i = 0; i < max; i++) {
            String question = in.readLine();
            if (question == null) {
                break;
            }
            progress++;
            if (late) {
                questions.add(question);
            } else {
                doing = writes;
                answerOne(question);
                doing = reads;
            }
        }
        doing = writes;
        for (String question : questions) {
            answerOne(question);
        }
    }

    private void answerOne(String question) throws IOException {
        out.write("re: ");
        out.write(question);
        out.write('\n');
        out.flush();
        progress++;
    }

    private String now(String verb, String rest) {
        return String.join(" ", Integer.toString(step), verb, rest);
    }

    private void start(String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(System.getProperty("java.class.path"), args[0], args[1], name));
        // It has no part in our pipes: whoever reads those learns that we have ended, whatever becomes of it.
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void hangUp() {
        System.out.close();
        System.err.close();
    }

    private static void say(Writer news, String line) throws IOException {
        news.write(line);
        news.write('\n');
        news.flush();
    }

    /** Ends immediately, with the socket still open: so that the end of the program can't be taken for the end of the test. */
    private static void halt(int status) {
        Runtime.getRuntime().halt(status);
    }

    /**
     * Says every moment what is being done, and hears whether the test says "go". A program that says the same again and again
     * is still. When the test is gone, all ends here. A thread that waits in a read would do for "go", too, but while there is one, a
     * JVM takes 0.3 s to halt.
     */
    private final class Beats extends Thread {
        private final Writer news;
        private final BufferedReader orders;

        Beats(Writer news, BufferedReader orders) {
            this.news = news;
            this.orders = orders;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    say(news, String.join(" ", Integer.toString(progress), doing));
                    while (orders.ready()) {
                        orders.readLine();
                        mayGo.release();
                    }
                    Thread.sleep(BEAT_MILLIS);
                }
            } catch (IOException | InterruptedException e) {
                halt(TEST_IS_OVER);
            }
        }
    }
}
