package processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs your code, and lets the programs meet that it starts.
 *
 * <p>A test hands your code programs with a script, see {@link ScriptedProgram}. Each one connects to the meeting as soon as
 * it runs, and is held where its script says so: until enough of them are there, or until nobody else can come. Programs that
 * run one after another never meet: the first one is held, and the second one is not started before it has ended. So how long
 * a program takes decides nothing; clocks only end the wait for those who cannot come.
 *
 * <p>Nobody else can come when all stand still: each program says the same again and again, none is on its way, and each of
 * your threads is blocked, waits, or waits for a pipe. All this must be seen in many samples in a row. A wait with a time limit
 * counts after a little over a second. A thread that sleeps or runs, or begins another wait, may always go on, so it is given
 * 10 s.
 */
final class Meeting {
    private static final int SAMPLE_MILLIS = 10;
    private static final int A_MOMENT = 20;
    private static final int HALF_A_SECOND = 50;
    private static final int BEATS = 20;
    private static final int BEATS_AT_A_PIPE = 40;
    private static final int BEATS_OF_A_SURVIVOR = 50;
    private static final long TIMED_WAIT_MILLIS = 1_200;
    private static final long NO_NEWS_MILLIS = 2_000;
    private static final long ALL_THE_TIME_MILLIS = Integer.getInteger("patience.millis", 10_000);
    private static final long START_MILLIS = 60_000;
    /** Half a minute, as this thread counts it: longer on a machine that gives nobody a turn. */
    private static final int MOST_SAMPLES = 3_000;
    private static final int MOST_PROGRAMS = 20;

    static {
        // The JDK has one thread for all timeouts of CompletableFutures. It must not look as if your code had left it behind.
        Thread me = Thread.currentThread();
        ClassLoader own = me.getContextClassLoader();
        me.setContextClassLoader(null);
        new CompletableFuture<Void>().completeOnTimeout(null, 1, TimeUnit.MILLISECONDS).join();
        me.setContextClassLoader(own);
    }

    private final Class<?> exercise;
    private final int enough;
    private final Group group = new Group();
    /** How often each thread had waited at the last look. */
    private final Map<Thread, Long> waits = new HashMap<>();
    private final ServerSocket door;
    private final String token = Long.toHexString(new Random().nextLong());
    private final Map<Long, Long> children = new HashMap<>(); // our direct children, and when each was seen first
    private final Set<Long> notOurs = pidsOfChildren();
    private Thread caller;
    private long strangersMillis;
    private String needed = "";
    private boolean complete;
    private int mostStarts = Integer.MAX_VALUE;
    private long limitMillis;

    // The rest is guarded by the lock of this meeting.
    private final Map<String, List<String>> scripts = new HashMap<>();
    private final List<Guest> guests = new ArrayList<>();
    private long news;
    private int most;
    private boolean open;
    private boolean closed;
    private StackTraceElement line;
    private AssertionFailedError mistake;
    private Throwable thrown;
    private Throwable died;

    private Meeting(Class<?> exercise, int enough) {
        this.exercise = exercise;
        this.enough = enough;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A meeting at which nobody waits for others. */
    static Meeting open(Class<?> exercise) {
        return new Meeting(exercise, Integer.MAX_VALUE);
    }

    /** A meeting at which so many programs must be at {@code meet} at the same time. */
    static Meeting ofAll(Class<?> exercise, int programs) {
        return new Meeting(exercise, programs);
    }

    /** A program to start. When it is started once more, it follows the next script, and in the end always the last one. */
    synchronized ProcessBuilder program(String name, String... scripts) {
        this.scripts.put(name, List.of(scripts));
        URL classes = ScriptedProgram.class.getProtectionDomain().getCodeSource().getLocation();
        String classPath = Path.of(URI.create(classes.toString())).toString();
        String port = Integer.toString(door.getLocalPort());
        ProcessBuilder builder = new ProcessBuilder(ScriptedProgram.command(classPath, port, token, name));
        // With these a JVM tells on its standard error what it has picked up.
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS").forEach(builder.environment()::remove);
        return builder;
    }

    /** Who starts one program more often than this has made a mistake, and is stopped. */
    void allowStarts(int most) {
        mostStarts = most;
    }

    /** Your code may wait so long for programs that stand still. */
    void allowWait(Duration limit) {
        limitMillis = limit.toMillis() + TIMED_WAIT_MILLIS;
    }

    /** What your code leaves behind tells nothing if it returns before this program has come. */
    void needs(String program) {
        needed = program;
    }

    /** Whether the program that is needed has come in time. */
    boolean wasComplete() {
        return complete;
    }

    /** How many programs were at {@code meet} at the same time, at the most. */
    synchronized int most() {
        return most;
    }

    /** How often the program of this name was started. */
    synchronized int starts(String name) {
        return (int) guests.stream().filter(guest -> guest.name.equals(name)).count();
    }

    /** The names of all programs that were started, in the order in which they came. */
    synchronized List<String> started() {
        return guests.stream().map(guest -> guest.name).toList();
    }

    /**
     * Runs your code on a thread of its own, and waits for it.
     *
     * @throws AssertionFailedError if your code throws, hangs, uses the common pool or leaves programs or threads behind
     */
    void run(Executable call) {
        Optional<Throwable> failure = run(call, false);
        if (failure.isPresent()) {
            throw failure("Your code threw " + failure.get(), lineIn(failure.get().getStackTrace()));
        }
    }

    /** Like {@link #run}, but gives back what your code threw. */
    Optional<Throwable> runAndCatch(Executable call) {
        return run(call, true);
    }

    private Optional<Throwable> run(Executable call, boolean mayThrow) {
        startDaemon("waits for programs", this::receive);
        caller = new Thread(group, () -> call(call), "Your code");
        caller.start();
        try {
            awaitCaller();
            if (mayThrow || outcome().isEmpty()) {
                awaitLeftovers();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("The test itself was interrupted.", e);
        } finally {
            close();
        }
        return outcome();
    }

    /** A failure that says in one sentence what was seen and what was expected, and names the line to look at. */
    synchronized AssertionFailedError failure(String sentence) {
        return failure(sentence + (died == null ? "" : " A thread of yours has ended with " + died + "."),
                died == null ? line : lineIn(died.getStackTrace()));
    }

    private AssertionFailedError failure(String sentence, StackTraceElement place) {
        String file = exercise.getSimpleName() + ".java" + (place == null ? "" : ":" + place.getLineNumber());
        AssertionFailedError error = new AssertionFailedError(sentence + " → " + file);
        if (place != null) {
            // Your line comes first in the trace: in an IDE a click leads there.
            error.setStackTrace(Stream.concat(Stream.of(place), Arrays.stream(error.getStackTrace()))
                    .toArray(StackTraceElement[]::new));
        }
        return error;
    }

    // --- Your code -------------------------------------------------------------------------------------------------

    private void call(Executable call) {
        try {
            call.execute();
        } catch (Throwable t) {
            synchronized (this) {
                thrown = t;
            }
        }
    }

    /** Waits until your code returns. Whenever all stand still, those that are held may go on. */
    private void awaitCaller() throws InterruptedException {
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
            long patience = patienceMillis();
            boolean isNews = heard != news();
            heard = news();
            if (isNews) {
                lastNews = System.nanoTime();
            }
            if (isNews || patience >= ALL_THE_TIME_MILLIS) {
                still = 0;
                stillSince = System.nanoTime();
            }
            still++;
            met = isEnoughInside() ? met + 1 : 0;
            goOn(met > 5, still >= HALF_A_SECOND || millisSince(lastNews) >= NO_NEWS_MILLIS);
            throwMistake();
            if (sample > MOST_SAMPLES) {
                throw hang();
            }
            boolean standsStill = still >= HALF_A_SECOND && millisSince(stillSince) >= Math.max(patience, limitMillis);
            boolean tooLong = millisSince(lastNews) >= Math.max(ALL_THE_TIME_MILLIS, limitMillis);
            // In this order: who comes in the meantime is either still on its way, or news.
            if (caller.isAlive() && (standsStill || tooLong) && !somebodyStarts() && allProgramsStandStill() && heard == news()
                    && !letGo()) {
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
        for (int sample = 0; somebodyStarts() || living().findAny().isPresent() || !leftThreads().isEmpty(); sample++) {
            Thread.sleep(SAMPLE_MILLIS);
            Optional<String> survivor = survivor(sample > MOST_SAMPLES);
            if (survivor.isPresent()) {
                Optional<Throwable> left = outcome();
                throw failure("The program \"" + survivor.get() + "\" still runs after your code has "
                        + left.map(t -> "thrown " + t).orElse("ended") + ": wait for its end, or destroy it"
                        + (left.isPresent() ? ", before you throw." : "."), left.map(t -> lineIn(t.getStackTrace())).orElse(null));
            }
            long patience = leftThreads().stream().mapToLong(this::patienceMillis).reduce(TIMED_WAIT_MILLIS, Math::max);
            if (patience >= ALL_THE_TIME_MILLIS || living().findAny().isPresent()) {
                stillSince = System.nanoTime();
            }
            if (!leftThreads().isEmpty() && (millisSince(stillSince) > patience || millisSince(start) > ALL_THE_TIME_MILLIS)) {
                throw failure("A thread is left after your code has returned: it " + describe(leftThreads()) + ".",
                        lineOf(leftThreads()));
            }
        }
    }

    private synchronized void forgetBeats() {
        guests.forEach(guest -> guest.beats = 0);
    }

    private synchronized Optional<String> survivor(boolean anyOne) {
        return living().filter(guest -> anyOne || guest.standsStill() && guest.beats >= BEATS_OF_A_SURVIVOR)
                .map(guest -> guest.name).findFirst();
    }

    private List<Thread> leftThreads() {
        return group.alive().stream().filter(thread -> !isCommonPool(thread)).toList();
    }

    private synchronized Optional<Throwable> outcome() {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof TestAbortedException notBegun) {
                throw notBegun;
            }
        }
        return Optional.ofNullable(thrown);
    }

    /** For how long your threads must stand still until nothing more is expected of them. */
    private long patienceMillis() {
        return group.alive().stream().mapToLong(this::patienceMillis).reduce(strangersMillis, Math::max);
    }

    /**
     * Threads of the JDK that may still do something for your code. Virtual threads cannot be seen from here; those that carry them can.
     * And for who waits for the end of a grandchild, with {@code onExit}, a thread of the JDK looks only now and then.
     */
    private void lookForStrangers() {
        strangersMillis = 0;
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getClass().getSimpleName().equals("CarrierThread")) {
                strangersMillis = Math.max(strangersMillis, TIMED_WAIT_MILLIS);
            }
            if (isIn(stack, Thread.class, "sleep")
                    && Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith("java.lang.ProcessHandleImpl"))) {
                strangersMillis = ALL_THE_TIME_MILLIS;
            }
        });
    }

    private long patienceMillis(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return switch (thread.getState()) {
            case BLOCKED, WAITING -> thread == caller && lineIn(stack) == null ? ALL_THE_TIME_MILLIS : 0;
            case TIMED_WAITING -> isIn(stack, ThreadPoolExecutor.class, "getTask") ? 0
                    : isIn(stack, Thread.class, "sleep") || isIn(stack, Thread.class, "join") || hasMoved(thread) ? ALL_THE_TIME_MILLIS
                    : TIMED_WAIT_MILLIS;
            case TERMINATED -> 0;
            // A thread that waits for a pipe runs, as far as Java knows. On Windows one that waits for a process, too.
            default -> isAt(stack, "waitForTimeout") ? TIMED_WAIT_MILLIS
                    : isAt(stack, "readBytes") || isAt(stack, "writeBytes") || isAt(stack, "waitFor") ? 0 : ALL_THE_TIME_MILLIS;
        };
    }

    /** Whether it has begun another wait since the last look: each look may find it waiting, and yet it goes on. */
    @SuppressWarnings("deprecation") // Thread.getId: its successor is not there on Java 17
    private boolean hasMoved(Thread thread) {
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
        long now = info == null ? 0 : info.getWaitedCount() + info.getBlockedCount();
        Long before = waits.put(thread, now);
        return before != null && before != now;
    }

    private AssertionFailedError hang() {
        List<Thread> threads = group.alive();
        String programs = living().map(guest -> "\"" + guest.name + "\" " + guest.describe()).distinct()
                .collect(Collectors.joining(" and "));
        return failure((limitMillis == 0 ? "Your" : "The limit is long over, and your") + " code does not come to an end: it "
                + describe(threads)
                + (programs.isEmpty() ? "" : ", while the program " + programs) + ".", lineOf(threads));
    }

    private static String describe(List<Thread> threads) {
        Set<String> all = threads.stream().map(Meeting::describe).collect(Collectors.toCollection(TreeSet::new));
        if (all.size() > 1) {
            all.remove("waits");
        }
        return all.isEmpty() ? "waits" : String.join(" and ", all);
    }

    private static String describe(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return isAt(stack, "readBytes") ? "reads a pipe in which nothing comes"
                : isAt(stack, "writeBytes") ? "writes into a pipe that is full"
                : isIn(stack, Process.class, "waitFor") ? "waits for the end of a program"
                : isIn(stack, Thread.class, "sleep") ? "sleeps"
                : thread.getState() == Thread.State.RUNNABLE ? "runs on and on" : "waits";
    }

    private StackTraceElement lineOf(List<Thread> threads) {
        return Stream.concat(Stream.of(caller), threads.stream()).map(thread -> lineIn(thread.getStackTrace()))
                .filter(l -> l != null).findFirst().orElse(null);
    }

    private StackTraceElement lineIn(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(this::isYours).findFirst().orElse(null);
    }

    private boolean isYours(StackTraceElement frame) {
        return frame.getClassName().equals(exercise.getName()) || frame.getClassName().startsWith(exercise.getName() + "$");
    }

    /** Whether the thread is in such a method of this class or of a class of the JDK that belongs to it, near the top. */
    private static boolean isIn(StackTraceElement[] stack, Class<?> type, String method) {
        return Arrays.stream(stack).limit(8)
                .anyMatch(frame -> frame.getClassName().startsWith(type.getName()) && frame.getMethodName().startsWith(method));
    }

    /** Whether the thread is in such a method of the system. */
    private static boolean isAt(StackTraceElement[] stack, String method) {
        return stack.length > 0 && stack[0].isNativeMethod() && stack[0].getMethodName().startsWith(method);
    }

    private static boolean isCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    // --- The programs ----------------------------------------------------------------------------------------------

    private void receive() {
        try {
            while (true) {
                Socket socket = door.accept();
                startDaemon("listens to a program", () -> listenTo(socket));
            }
        } catch (IOException e) {
            // The meeting is over.
        }
    }

    private void listenTo(Socket socket) {
        Guest guest = null;
        try (socket; InputStreamReader reader = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)) {
            BufferedReader in = new BufferedReader(reader);
            guest = welcome(socket, in.readLine());
            for (String beat = in.readLine(); beat != null; beat = in.readLine()) {
                hear(guest, beat);
            }
        } catch (IOException e) {
            // The program has ended in a hurry.
        } finally {
            goodbye(guest);
        }
    }

    private synchronized Guest welcome(Socket socket, String hello) throws IOException {
        String[] words = String.valueOf(hello).split(" ", 3);
        if (closed || !words[0].equals(token)) {
            throw new IOException("This is none of ours.");
        }
        Guest guest = new Guest(words[2], Long.parseLong(words[1]), socket);
        guests.add(guest);
        news++;
        int start = starts(guest.name);
        if (mistake == null && start > mostStarts) {
            mistake = failure("The program \"" + guest.name + "\" was started once more after " + mostStarts
                    + " tries: it is time to give up.",
                    lineOf(List.of()));
        }
        List<String> all = scripts.get(guest.name);
        guest.say(all.get(Math.min(start, all.size()) - 1));
        return guest;
    }

    private synchronized void hear(Guest guest, String beat) {
        if (!beat.equals(guest.said)) {
            guest.said = beat;
            guest.beats = 0;
            news++;
        }
        guest.beats++;
        most = Math.max(most, (int) living().filter(Guest::isAtTheMeeting).count());
    }

    private synchronized void goodbye(Guest guest) {
        if (guest != null) {
            guest.ended = true;
            news++;
        }
    }

    /** Lets those go for whom it is time: all have met, or the one that they wait for has ended and your code knows it. */
    private synchronized void goOn(boolean allMet, boolean calm) {
        if (allMet) {
            open = true;
        }
        if (most > 0 && mistake == null && !open) {
            Thread.getAllStackTraces().keySet().stream().filter(this::blocksTheCommonPool).findFirst().ifPresent(thread ->
                    mistake = failure("The common pool waits for your programs. The whole program shares that pool, and it has"
                            + " only about as many threads as the machine has cores: give your waits threads of their own.",
                            lineIn(thread.getStackTrace())));
        }
        for (Guest guest : living().filter(Guest::isHeld).toList()) {
            String[] step = guest.step();
            if (step[0].equals("meet") && open || step[0].equals("after") && calm && hasEnded(step[1]) && !somebodyStarts()) {
                letGo(guest);
            } else if (step[0].equals("be")) {
                guest.kill();
            }
        }
    }

    /** When all stand still, all that are held may go, but for those who stay. Says whether there was somebody. */
    private synchronized boolean letGo() {
        List<Guest> held = living().filter(guest -> guest.isHeld() && !guest.step()[0].equals("stay")).toList();
        if (line == null && most < enough) {
            // Somebody is missing, and everything stands still: here your code waits, in every run.
            line = lineOf(group.alive());
        }
        open = true;
        held.forEach(this::letGo);
        return !held.isEmpty();
    }

    private void letGo(Guest guest) {
        guest.go();
        news++;
    }

    private synchronized boolean isEnoughInside() {
        return living().filter(Guest::isAtTheMeeting).count() >= enough;
    }

    private synchronized boolean hasEnded(String name) {
        return starts(name) > 0 && guests.stream().filter(guest -> guest.name.equals(name))
                .allMatch(guest -> guest.ended && !children.containsKey(guest.pid));
    }

    private synchronized boolean allProgramsStandStill() {
        return living().allMatch(Guest::standsStill);
    }

    private synchronized long news() {
        return news;
    }

    private synchronized Stream<Guest> living() {
        return guests.stream().filter(guest -> !guest.ended).toList().stream();
    }

    private boolean blocksTheCommonPool(Thread thread) {
        return isCommonPool(thread) && lineIn(thread.getStackTrace()) != null && patienceMillis(thread) < ALL_THE_TIME_MILLIS;
    }

    /** Whether there is a program that your code has started and that has not come yet, but may. */
    private boolean somebodyStarts() {
        lookForChildren();
        synchronized (this) {
            return children.entrySet().stream().anyMatch(child -> millisSince(child.getValue()) < START_MILLIS
                    && guests.stream().noneMatch(guest -> guest.pid == child.getKey()));
        }
    }

    private void lookForChildren() {
        Set<Long> now = pidsOfChildren();
        now.removeAll(notOurs);
        synchronized (this) {
            if (children.keySet().retainAll(now)) {
                news++; // Now Java knows, too, that one has ended.
            }
            now.forEach(pid -> children.putIfAbsent(pid, System.nanoTime()));
            if (mistake == null && children.size() > MOST_PROGRAMS) {
                mistake = failure("More than " + MOST_PROGRAMS + " programs run at once, and the test has only a few.",
                        lineOf(List.of()));
            }
        }
    }

    private static Set<Long> pidsOfChildren() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ends all that is still there. */
    private void close() {
        synchronized (this) {
            closed = true;
            guests.forEach(Guest::kill);
        }
        closeQuietly(door);
        long start = System.nanoTime();
        do {
            ProcessHandle.current().children().filter(child -> !notOurs.contains(child.pid()))
                    .forEach(ProcessHandle::destroyForcibly);
            group.interrupt();
            try {
                Thread.sleep(SAMPLE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            lookForChildren();
        } while ((!children.isEmpty() || !group.alive().isEmpty()) && millisSince(start) < 500);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It is closed already.
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

    /** A program that has come. Guarded by the lock of the meeting. */
    private static final class Guest {
        private final String name;
        private final long pid;
        private final Socket socket;
        private String said = "0 0 starts";
        private int beats;
        private int released;
        private boolean ended;

        Guest(String name, long pid, Socket socket) {
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

        /** Whether it has said long enough that it waits. While it starts or goes on it never does, however long that takes. */
        boolean standsStill() {
            return isHeld() && beats >= BEATS || isAtAPipe() && beats >= BEATS_AT_A_PIPE;
        }

        private boolean isAtAPipe() {
            return List.of("in", "out", "err").contains(step()[0]);
        }

        boolean isAtTheMeeting() {
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
                // The program has ended.
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

    /** All threads that your code starts land in this group, but for virtual ones and those of the common pool. */
    private final class Group extends ThreadGroup {
        Group() {
            super("your code");
        }

        List<Thread> alive() {
            Thread[] all = new Thread[activeCount() + 16];
            return Arrays.stream(all, 0, enumerate(all)).toList();
        }

        @Override
        public void uncaughtException(Thread thread, Throwable t) {
            synchronized (Meeting.this) {
                died = died == null ? t : died;
            }
        }
    }
}
