package processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.Stillness;
import kit.YourCode;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/**
 * Runs your code, and the programs that it starts.
 *
 * <p>A test hands your code programs with a script, see {@link ScriptedProgram}. Each one connects to the test as soon as
 * it runs, and is held where its script says so: until enough of them are there, or until no other program can arrive. Programs
 * that run one after another never meet: the first one is held, and the second one isn't started before the first has exited. So
 * how long a program takes decides nothing; clocks only end the wait for those that can't arrive.
 *
 * <p>No other program can arrive when all are still, in many samples in a row: each program says the same again and again, none
 * is being started, and none of your threads goes on by itself. A wait with a time limit counts after a little over a second. A
 * thread that may go on at any moment is given 10 s.
 */
final class ScriptedPrograms extends YourCode {
    private static final int SAMPLE_MILLIS = 10;
    private static final int A_MOMENT = 20;
    private static final int HALF_A_SECOND = 50;
    private static final int BEATS = 20;
    private static final int BEATS_AT_A_PIPE = 40;
    private static final int BEATS_OF_A_SURVIVOR = 50;
    private static final long NO_NEWS_MILLIS = 2_000;
    private static final long START_MILLIS = 60_000;
    /** Half a minute, as this thread counts it: longer on a machine that gives no thread a turn. */
    private static final int MAX_SAMPLES = 3_000;
    private static final int MAX_PROGRAMS = 20;

    private final ServerSocket door;
    private final Map<Long, Long> children = new HashMap<>(); // our direct children, and when each was seen first
    private Set<Long> notOurs = Set.of(); // those that were there before the run
    private long strangersMillis;
    private int enough = Integer.MAX_VALUE;
    private int maxStarts = Integer.MAX_VALUE;
    private long limitMillis;
    private String needed = "";
    private boolean complete;

    // The rest is guarded by the lock of this object.
    private final Map<String, List<String>> scripts = new HashMap<>();
    private final List<Program> programs = new ArrayList<>();
    private String token = newToken();
    private long news;
    private int maxAtMeet;
    private boolean open;
    private StackTraceElement line;
    private AssertionFailedError mistake;

    /** Programs for this exercise. At first, none waits for others. */
    ScriptedPrograms(Class<?> exercise) {
        super(exercise);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startDaemon("waits for programs", this::receive);
    }

    /** Holds programs at {@code meet} until this number of them is there at the same time. */
    void holdUntilAllMeet(int programs) {
        enough = programs;
    }

    /** A program to start. When it's started once more, it follows the next script, and in the end always the last one. */
    synchronized ProcessBuilder program(String name, String... scripts) {
        this.scripts.put(name, List.of(scripts));
        URL classes = ScriptedProgram.class.getProtectionDomain().getCodeSource().getLocation();
        String classPath = Path.of(URI.create(classes.toString())).toString();
        String port = Integer.toString(door.getLocalPort());
        ProcessBuilder builder = new ProcessBuilder(ScriptedProgram.command(classPath, port, token, name));
        // With these, a JVM writes to its standard error what it has picked up.
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(builder.environment()::remove);
        return builder;
    }

    /** To start one program more often than this is a mistake, and the test stops there. */
    void allowStarts(int max) {
        maxStarts = max;
    }

    /** Your code may wait this long for programs that stay where they are. */
    void allowWait(Duration limit) {
        limitMillis = limit.toMillis() + TIMED_WAIT_MILLIS;
    }

    /** What your code leaves behind doesn't count if it returns before this program has arrived. */
    void needs(String program) {
        needed = program;
    }

    /** Whether the program that is needed has arrived in time. */
    boolean wasComplete() {
        return complete;
    }

    /** How many programs were at {@code meet} at the same time, at the most. */
    synchronized int maxAtMeet() {
        return maxAtMeet;
    }

    /** How often the program of this name was started. */
    synchronized int starts(String name) {
        return (int) programs.stream().filter(program -> program.name.equals(name)).count();
    }

    /** The names of all programs that were started, in the order in which they arrived. */
    synchronized List<String> started() {
        return programs.stream().map(program -> program.name).toList();
    }

    /**
     * Runs your code on a thread of its own, and waits for it. A test may do so again: the programs of the earlier run are forgotten.
     *
     * @throws AssertionFailedError if your code throws, hangs, uses the common pool or leaves programs or threads behind
     */
    void run(Executable call) {
        Optional<Throwable> failure = run(call, false);
        if (failure.isPresent()) {
            throw failure("Your code threw " + failure.get(), lineIn(failure.get().getStackTrace()));
        }
    }

    /** Like {@link #run}, but returns what your code threw. */
    Optional<Throwable> runAndCatch(Executable call) {
        return run(call, true);
    }

    private Optional<Throwable> run(Executable call, boolean mayThrow) {
        forget();
        try {
            awaitCaller(call("Your code", call));
            if (mayThrow || whatWasThrown() == null) {
                awaitLeftovers();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("The test itself was interrupted.", e);
        } finally {
            endAll();
        }
        return Optional.ofNullable(whatWasThrown());
    }

    /** A failure that says in one sentence what was seen and what was expected, and names the line to look at. */
    synchronized AssertionFailedError failure(String sentence) {
        Throwable died = whatAThreadEndedWith();
        return failure(sentence + (died == null ? "" : " A thread of yours has ended with " + died + "."),
                died == null ? line : lineIn(died.getStackTrace()));
    }

    @Override
    protected void end() {
        closeQuietly(door);
    }

    // --- Your code -------------------------------------------------------------------------------------------------

    /** Waits until your code returns. Whenever all are still, those that are held may go on. */
    private void awaitCaller(Thread caller) throws InterruptedException {
        long lastNews = System.nanoTime();
        long stillSince = lastNews;
        long heard = 0;
        int still = 0;
        int met = 0;
        for (int sample = 0; caller.isAlive(); sample++) {
            caller.join(SAMPLE_MILLIS);
            if (sample % A_MOMENT == 0) {
                lookForChildren();
                lookForStrangers();
            }
            long patience = threads().stream().mapToLong(this::patienceMillis).reduce(strangersMillis, Math::max);
            boolean isNews = heard != news();
            heard = news();
            if (isNews) {
                lastNews = System.nanoTime();
            }
            if (isNews || patience >= MAX_WAIT_MILLIS) {
                still = 0;
                stillSince = System.nanoTime();
            }
            still++;
            met = isEnoughInside() ? met + 1 : 0;
            goOn(met > 5, still >= HALF_A_SECOND || millisSince(lastNews) >= NO_NEWS_MILLIS);
            throwMistake();
            if (sample > MAX_SAMPLES) {
                throw hang();
            }
            boolean isStill = still >= HALF_A_SECOND && millisSince(stillSince) >= Math.max(patience, limitMillis);
            boolean tooLong = millisSince(lastNews) >= Math.max(MAX_WAIT_MILLIS, limitMillis);
            // In this order: a program that arrives in the meantime is either still being started, or news.
            if (caller.isAlive() && (isStill || tooLong) && !isAnyStarting() && allProgramsAreStill() && heard == news()
                    && !release()) {
                throw hang();
            }
        }
        throwMistake();
    }

    private synchronized void throwMistake() {
        if (mistake != null) {
            throw mistake;
        }
    }

    /** Programs and threads that live on are given the time to come to an end, as long as they do something. */
    private void awaitLeftovers() throws InterruptedException {
        complete = needed.isEmpty() || starts(needed) > 0;
        if (!complete) {
            return;
        }
        long start = System.nanoTime();
        long stillSince = start;
        forgetBeats();
        for (int sample = 0; isAnyStarting() || living().findAny().isPresent() || !leftovers().isEmpty(); sample++) {
            Thread.sleep(SAMPLE_MILLIS);
            Optional<String> survivor = survivor(sample > MAX_SAMPLES);
            if (survivor.isPresent()) {
                Optional<Throwable> thrown = Optional.ofNullable(whatWasThrown());
                throw failure("The program \"" + survivor.get() + "\" still runs after your code has "
                        + thrown.map(t -> "thrown " + t).orElse("ended") + ": wait for its end, or destroy it"
                        + (thrown.isPresent() ? ", before you throw." : "."),
                        thrown.map(t -> lineIn(t.getStackTrace())).orElse(null));
            }
            List<Thread> left = leftovers();
            long patience = left.stream().mapToLong(this::patienceMillis).reduce(TIMED_WAIT_MILLIS, Math::max);
            if (patience >= MAX_WAIT_MILLIS || living().findAny().isPresent()) {
                stillSince = System.nanoTime();
            }
            if (!left.isEmpty() && (millisSince(stillSince) > patience || millisSince(start) > MAX_WAIT_MILLIS)) {
                throw failure("A thread is left after your code has returned: it " + whatTheyDo(left) + ".", lineOf(left));
            }
        }
    }

    private synchronized void forgetBeats() {
        programs.forEach(program -> program.beats = 0);
    }

    private synchronized Optional<String> survivor(boolean anyOne) {
        return living().filter(program -> anyOne || program.isStill() && program.beats >= BEATS_OF_A_SURVIVOR)
                .map(program -> program.name).findFirst();
    }

    /**
     * Threads of the JDK that may still do something for your code. Virtual threads can't be seen from here; those that carry
     * them can. And for code that waits for the end of a grandchild, with {@code onExit}, a thread of the JDK looks only now and then.
     */
    private void lookForStrangers() {
        strangersMillis = 0;
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getClass().getSimpleName().equals("CarrierThread")) {
                strangersMillis = Math.max(strangersMillis, TIMED_WAIT_MILLIS);
            }
            if (Stillness.sleeps(stack) && isIn(stack, "java.lang.ProcessHandleImpl", "")) {
                strangersMillis = MAX_WAIT_MILLIS;
            }
        });
    }

    private AssertionFailedError hang() {
        String programs = living().map(program -> "\"" + program.name + "\" " + program.describe()).distinct()
                .collect(Collectors.joining(" and "));
        return failure((limitMillis == 0 ? "Your" : "The limit is long over, and your") + " code does not come to an end: it "
                + whatTheyDo(threads()) + (programs.isEmpty() ? "" : ", while the program " + programs) + ".", lineOfYours());
    }

    /** The line at which your code is: the caller's, or else that of another thread. */
    private StackTraceElement lineOfYours() {
        return lineOf(Stream.concat(callers().stream(), threads().stream()).toList());
    }

    private static String whatTheyDo(List<Thread> threads) {
        Set<String> all = threads.stream().map(ScriptedPrograms::whatItDoes).collect(Collectors.toCollection(TreeSet::new));
        if (all.size() > 1) {
            all.remove("waits");
        }
        return all.isEmpty() ? "waits" : String.join(" and ", all);
    }

    private static String whatItDoes(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return Stillness.isAtNative(stack, "readBytes") ? "reads a pipe in which nothing comes"
                : Stillness.isAtNative(stack, "writeBytes") ? "writes into a pipe that is full"
                : isIn(stack, "java.lang.Process", "waitFor") ? "waits for the end of a program"
                : isIn(stack, "java.lang.Thread", "sleep") ? "sleeps"
                : thread.getState() == Thread.State.RUNNABLE ? "runs on and on" : "waits";
    }

    /** Whether the thread is in such a method of such a class, near the top. */
    private static boolean isIn(StackTraceElement[] stack, String type, String method) {
        return Arrays.stream(stack).limit(8)
                .anyMatch(frame -> frame.getClassName().startsWith(type) && frame.getMethodName().startsWith(method));
    }

    // --- The programs ----------------------------------------------------------------------------------------------

    private void receive() {
        try {
            while (true) {
                Socket socket = door.accept();
                startDaemon("listens to a program", () -> listenTo(socket));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void listenTo(Socket socket) {
        Program program = null;
        try (socket; InputStreamReader reader = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)) {
            BufferedReader in = new BufferedReader(reader);
            program = arrive(socket, in.readLine());
            for (String beat = in.readLine(); beat != null; beat = in.readLine()) {
                hear(program, beat);
            }
        } catch (IOException e) {
            // The program has exited in a hurry.
        } finally {
            leave(program);
        }
    }

    private synchronized Program arrive(Socket socket, String hello) throws IOException {
        String[] words = String.valueOf(hello).split(" ", 3);
        if (!words[0].equals(token)) {
            throw new IOException("This is none of ours.");
        }
        Program program = new Program(words[2], Long.parseLong(words[1]), socket);
        programs.add(program);
        news++;
        int start = starts(program.name);
        if (mistake == null && start > maxStarts) {
            mistake = failure("The program \"" + program.name + "\" was started once more after " + maxStarts
                    + " tries: it is time to give up.", lineOf(callers()));
        }
        List<String> all = scripts.get(program.name);
        program.say(all.get(Math.min(start, all.size()) - 1));
        return program;
    }

    private synchronized void hear(Program program, String beat) {
        if (!beat.equals(program.said)) {
            program.said = beat;
            program.beats = 0;
            news++;
        }
        program.beats++;
        maxAtMeet = Math.max(maxAtMeet, (int) living().filter(Program::isAtMeet).count());
    }

    private synchronized void leave(Program program) {
        if (program != null) {
            program.ended = true;
            news++;
        }
    }

    /** Lets those go for which it's time: all have met, or the one that they wait for has exited and your code knows it. */
    private synchronized void goOn(boolean allMet, boolean calm) {
        if (allMet) {
            open = true;
        }
        if (maxAtMeet > 0 && mistake == null && !open) {
            Thread.getAllStackTraces().keySet().stream().filter(this::blocksTheCommonPool).findFirst().ifPresent(thread ->
                    mistake = failure("The common pool waits for your programs. The whole program shares that pool, and it has"
                            + " only about as many threads as the machine has cores: give your waits threads of their own.",
                            lineIn(thread.getStackTrace())));
        }
        for (Program program : living().filter(Program::isHeld).toList()) {
            String[] step = program.step();
            if (step[0].equals("meet") && open || step[0].equals("after") && calm && hasEnded(step[1]) && !isAnyStarting()) {
                release(program);
            } else if (step[0].equals("be")) {
                program.kill();
            }
        }
    }

    /** When all are still, all that are held may go, but for those that stay. Says whether there was any. */
    private synchronized boolean release() {
        List<Program> held = living().filter(program -> program.isHeld() && !program.step()[0].equals("stay")).toList();
        if (line == null && maxAtMeet < enough) {
            // One is missing, and everything is still: here your code waits, in every run.
            line = lineOfYours();
        }
        open = true;
        held.forEach(this::release);
        return !held.isEmpty();
    }

    private void release(Program program) {
        program.go();
        news++;
    }

    private synchronized boolean isEnoughInside() {
        return living().filter(Program::isAtMeet).count() >= enough;
    }

    private synchronized boolean hasEnded(String name) {
        return starts(name) > 0 && programs.stream().filter(program -> program.name.equals(name))
                .allMatch(program -> program.ended && !children.containsKey(program.pid));
    }

    private synchronized boolean allProgramsAreStill() {
        return living().allMatch(Program::isStill);
    }

    private synchronized long news() {
        return news;
    }

    private synchronized Stream<Program> living() {
        return programs.stream().filter(program -> !program.ended).toList().stream();
    }

    private boolean blocksTheCommonPool(Thread thread) {
        return isInCommonPool(thread) && lineIn(thread.getStackTrace()) != null && stateOf(thread) != Stillness.State.MOVING;
    }

    /** Whether there is a program that your code has started and that hasn't arrived yet, but may. */
    private boolean isAnyStarting() {
        lookForChildren();
        synchronized (this) {
            return children.entrySet().stream().anyMatch(child -> millisSince(child.getValue()) < START_MILLIS
                    && programs.stream().noneMatch(program -> program.pid == child.getKey()));
        }
    }

    private void lookForChildren() {
        Set<Long> now = pidsOfChildren();
        now.removeAll(notOurs);
        synchronized (this) {
            if (children.keySet().retainAll(now)) {
                news++; // Now Java knows, too, that one has exited.
            }
            now.forEach(pid -> children.putIfAbsent(pid, System.nanoTime()));
            if (mistake == null && children.size() > MAX_PROGRAMS) {
                mistake = failure("More than " + MAX_PROGRAMS + " programs run at once, and the test has only a few.",
                        lineOf(callers()));
            }
        }
    }

    private static Set<Long> pidsOfChildren() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String newToken() {
        return Long.toHexString(new Random().nextLong());
    }

    /** Forgets the programs of an earlier run. */
    private synchronized void forget() {
        programs.clear();
        children.clear();
        notOurs = pidsOfChildren();
        open = false;
    }

    /** Ends all that is still there. A program that arrives now isn't ours any more. */
    private void endAll() {
        synchronized (this) {
            token = newToken();
            programs.forEach(Program::kill);
        }
        long start = System.nanoTime();
        do {
            ProcessHandle.current().children().filter(child -> !notOurs.contains(child.pid()))
                    .forEach(ProcessHandle::destroyForcibly);
            interruptAll();
            try {
                Thread.sleep(SAMPLE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            lookForChildren();
        } while ((!children.isEmpty() || !threads().isEmpty()) && millisSince(start) < 500);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It's closed already.
        }
    }

    private static void startDaemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(null); // The coach takes it for a thread of the test, not of your code.
        thread.start();
    }

    private static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }

    /** A program that has arrived. Guarded by the lock of the programs. */
    private static final class Program {
        private final String name;
        private final long pid;
        private final Socket socket;
        private String said = "0 0 starts";
        private int beats;
        private int released;
        private boolean ended;

        Program(String name, long pid, Socket socket) {
            this.name = name;
            this.pid = pid;
            this.socket = socket;
        }

        /** What it does: progress, number of the step, word, rest. */
        private String[] words() {
            return said.split(" ", 4);
        }

        /** The step at which it is, in words. */
        String[] step() {
            return Arrays.copyOfRange(words(), 2, words().length);
        }

        private int number() {
            return Integer.parseInt(words()[1]);
        }

        boolean isHeld() {
            return number() > released && List.of("meet", "after", "stay", "be").contains(step()[0]);
        }

        /** Whether it has said long enough that it waits. While it starts or goes on it never is, however long that takes. */
        boolean isStill() {
            return isHeld() && beats >= BEATS || isAtAPipe() && beats >= BEATS_AT_A_PIPE;
        }

        private boolean isAtAPipe() {
            return List.of("in", "out", "err").contains(step()[0]);
        }

        boolean isAtMeet() {
            return isHeld() && step()[0].equals("meet");
        }

        void go() {
            released = number();
            beats = 0;
            say("go");
        }

        void say(String order) {
            try {
                socket.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The program has exited.
            }
        }

        void kill() {
            if (!ended) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            }
        }

        String describe() {
            return switch (step()[0]) {
                case "out" -> "waits until somebody reads its standard output, because the pipe is full";
                case "err" -> "waits until somebody reads its standard error, because the pipe is full";
                case "in" -> "waits for a line on its standard input, or for its end";
                default -> "runs on";
            };
        }
    }
}
