package coach.runner;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks after this JVM while learners' code runs in it: cuts off what takes too long or starts threads without end, and tells the
 * coach why this JVM ends when the code itself ends it.
 */
final class Guard {
    /**
     * As this thread counts them: longer on a machine that gives nobody a turn. If it is this JVM itself that gives nobody a
     * turn, the time of its cores counts.
     */
    private static final long MAX_MILLIS = Long.getLong("coach.millis", 45_000);
    private static final int MAX_THREADS = 2_000;
    /** To look into more threads than these, while they all run, takes seconds: each needs a turn before all stand still. */
    private static final int FEW_THREADS = 50;
    /** A deadlock never ends. A test has this long to say so in its own words. */
    private static final int DEADLOCK_MILLIS = 10_000;
    private static final int LOOK_MILLIS = 500;
    private static final int SAMPLE_MILLIS = 20;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Report report;

    private volatile String exercise = "";
    private volatile String test = "";
    private volatile long millis;
    private volatile long since;
    private volatile long busySince;

    Guard(Report report) {
        this.report = report;
        Runtime.getRuntime().addShutdownHook(new Thread(this::exits, "guard"));
        Thread guard = new Thread(this::guard, "guard");
        guard.setPriority(Thread.MAX_PRIORITY);
        guard.setDaemon(true);
        guard.start();
    }

    /** Code of this class is about to be tested. */
    void watch(String exercise) {
        begin("");
        this.exercise = exercise;
    }

    /** A test begins, and with it its time. */
    void begin(String test) {
        this.since = millis;
        this.busySince = busyMillis();
        this.test = test;
    }

    /** All tests have ended. */
    void rest() {
        exercise = "";
    }

    /** The place in the exercise's code that this stack leads to, as the end of a sentence. */
    String place(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(this::isYours).findFirst()
                .map(frame -> ". → " + file() + ":" + frame.getLineNumber()).orElse(". → " + file());
    }

    private void guard() {
        long free = 0;
        long busy = 0;
        while (true) {
            try {
                Thread.sleep(SAMPLE_MILLIS);
            } catch (InterruptedException e) {
                continue; // Nobody but the code under test could want that.
            }
            millis += SAMPLE_MILLIS;
            if (exercise.isEmpty()) {
                free = millis;
                continue;
            }
            if (millis % LOOK_MILLIS == 0) {
                // Who is in a deadlock stands still. And with many threads that run, to look for one takes seconds.
                boolean allCoresRun = busyMillis() - busy > LOOK_MILLIS * 4 / 5;
                if (allCoresRun || deadlock().isEmpty()) {
                    free = millis;
                }
                busy = busyMillis();
            }
            if (millis - Math.max(free, since) > DEADLOCK_MILLIS) {
                deadlock().ifPresent(found -> cutOff("Your code was stopped" + found, ""));
            }
            if (threads.getThreadCount() > MAX_THREADS) {
                cutOff("Your code started more than " + MAX_THREADS + " threads, and was stopped", "");
            }
            if (Math.max(millis - since, busyMillis() - busySince) > MAX_MILLIS) {
                cutOff("Your code was still running after " + MAX_MILLIS / 1_000 + " seconds, and was stopped"
                        + (areFew() ? deadlock().orElse("") : ""), "");
            }
        }
    }

    /** For how long this JVM has kept all cores busy, if it had all of them at once. */
    private long busyMillis() {
        return TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()) / cores;
    }

    private boolean areFew() {
        return threads.getThreadCount() <= FEW_THREADS;
    }

    private void cutOff(String sentence, String calling) {
        Map<Thread, StackTraceElement[]> stacks = areFew() ? Thread.getAllStackTraces() : Map.of();
        StackTraceElement[] stack = stacks.values().stream()
                .filter(frames -> calling.isEmpty() || Arrays.stream(frames).anyMatch(frame -> frame.getMethodName().equals(calling)))
                .filter(frames -> Arrays.stream(frames).anyMatch(this::isYours))
                .findFirst().orElse(new StackTraceElement[0]);
        report.last(new Message(Message.Kind.CUT_OFF, test, sentence + place(stack), false));
    }

    /** The hook: somebody called System.exit while the tests ran. */
    private void exits() {
        if (!exercise.isEmpty()) {
            cutOff("Your code called System.exit, which ends the whole program", "exit");
        }
    }

    private Optional<String> deadlock() {
        long[] ids = threads.findDeadlockedThreads();
        return Optional.ofNullable(ids).map(threads::getThreadInfo)
                // Who waits with a time limit gives up in time, and is no part of a deadlock.
                .filter(locked -> Stream.of(locked)
                        .noneMatch(thread -> thread == null || thread.getThreadState() == Thread.State.TIMED_WAITING))
                .map(locked -> Stream.of(locked).map(Guard::describe).collect(Collectors.joining(", and ", ": a deadlock, since ", "")));
    }

    private static String describe(ThreadInfo thread) {
        return "\"" + thread.getThreadName() + "\" waits for a lock that \"" + thread.getLockOwnerName() + "\" holds";
    }

    private boolean isYours(StackTraceElement frame) {
        return frame.getClassName().equals(exercise) || frame.getClassName().startsWith(exercise + "$");
    }

    private String file() {
        return exercise.substring(exercise.lastIndexOf('.') + 1) + ".java";
    }
}
