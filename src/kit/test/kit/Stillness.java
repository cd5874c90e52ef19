package kit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Says what may still come of a thread if no other thread does anything for it. A test that has waited until nothing may come of any
 * thread knows that what it waits for can't happen any more.
 *
 * <p>One look isn't enough: a thread that was woken looks as if it waited until it gets its turn, and on a busy machine that takes a
 * while. So tests look again and again, and believe what they have seen in many looks in a row. Each look compares with the one before:
 * look at a thread once per sample, with the same object.
 *
 * <p>What states and stacks mean is in the documentation of {@link Thread.State} and {@link ThreadInfo}. The names of the JDK's
 * own methods hold for JDK 17 to 25.
 */
public final class Stillness {

    /** What may come of a thread by itself. */
    public enum State {
        /** Nothing: it waits until another thread does something, or it has ended. */
        STILL,
        /** It waits with a time limit, and goes on when the time is over. */
        LIMITED,
        /** Anything, at any moment: it runs, sleeps, or is about to get what it waits for. */
        MOVING
    }

    /** How often each thread had begun to wait at the last look. */
    private final Map<Thread, Long> waits = new WeakHashMap<>();

    /** What may come of this thread. */
    public synchronized State of(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return switch (thread.getState()) {
            case NEW, TERMINATED -> State.STILL;
            case BLOCKED, WAITING -> hasWaitedAgain(thread) || isNext(thread) ? State.MOVING : State.STILL;
            case TIMED_WAITING -> isIdle(stack) ? State.STILL
                    : hasWaitedAgain(thread) || sleeps(stack) || waitsForItsSchedule(stack) ? State.MOVING : State.LIMITED;
            // As far as Java knows, a thread that waits for a pipe or a program runs.
            case RUNNABLE -> isAtNative(stack, "waitForTimeout") ? State.LIMITED
                    : isAtNative(stack, "readBytes", "writeBytes", "waitFor") ? State.STILL : State.MOVING;
        };
    }

    /** Whether it's a thread of a pool or a timer that has nothing to do until another thread gives it a task. */
    public static boolean isIdle(StackTraceElement[] stack) {
        return hasNoTask(stack) && !waitsForItsSchedule(stack);
    }

    /** Whether it's a thread of a pool, a scheduler or a timer that runs no task now. It may run one by itself when its time has come. */
    public static boolean hasNoTask(StackTraceElement[] stack) {
        return isIn(stack, ThreadPoolExecutor.class, "getTask") || has(stack, "awaitWork") || isATimerWithoutATask(stack);
    }

    /** Whether it waits for a lock that this other thread has. */
    public static boolean waitsForALockOf(Thread thread, Thread owner) {
        ThreadInfo info = infoOf(thread);
        return info != null && info.getLockOwnerId() == idOf(owner);
    }

    /** Whether it sleeps, or waits for the end of a thread with a time limit. */
    public static boolean sleeps(StackTraceElement[] stack) {
        return Arrays.stream(stack).limit(4).anyMatch(frame -> frame.getClassName().equals(Thread.class.getName())
                && (frame.getMethodName().startsWith("sleep") || frame.getMethodName().equals("join")));
    }

    /** Whether it's the thread of a scheduler or a timer that goes on by itself when the time of its next task has come. */
    private static boolean waitsForItsSchedule(StackTraceElement[] stack) {
        return isATimerWithoutATask(stack)
                || Arrays.stream(stack).anyMatch(frame -> frame.getClassName().endsWith("$DelayedWorkQueue"));
    }

    /** Whether it's a timer's thread that waits, but not in a task. */
    private static boolean isATimerWithoutATask(StackTraceElement[] stack) {
        return Arrays.stream(stack).dropWhile(frame -> frame.getClassName().equals(Object.class.getName())).findFirst()
                .filter(frame -> frame.getClassName().equals("java.util.TimerThread")).isPresent();
    }

    /** Whether it has begun another wait since the last look: each look may find it waiting, and yet it goes on. */
    private boolean hasWaitedAgain(Thread thread) {
        ThreadInfo info = infoOf(thread);
        long now = info == null ? 0 : info.getWaitedCount() + info.getBlockedCount();
        Long before = waits.put(thread, now);
        return before != null && before != now;
    }

    /**
     * Whether the lock that it waits for is free by now, or even its own: it goes on when it gets its turn. (A thread that has just
     * acquired a monitor is still called BLOCKED for a moment.)
     */
    private static boolean isNext(Thread thread) {
        ThreadInfo info = infoOf(thread);
        return info != null && info.getLockInfo() != null
                && (info.getLockOwnerId() == -1 || info.getLockOwnerId() == info.getThreadId())
                && (info.getThreadState() == Thread.State.BLOCKED
                        || info.getLockInfo().getClassName().startsWith(ReentrantLock.class.getName() + "$"));
    }

    /** What the JVM knows of a thread; null for a virtual one. */
    private static ThreadInfo infoOf(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadInfo(idOf(thread));
    }

    @SuppressWarnings("deprecation") // Thread.getId: its successor isn't there on Java 17
    private static long idOf(Thread thread) {
        return thread.getId();
    }

    /** Whether it's in a method of this class, or of one inside it. */
    private static boolean isIn(StackTraceElement[] stack, Class<?> type, String method) {
        return Arrays.stream(stack)
                .anyMatch(frame -> (frame.getClassName() + "$").startsWith(type.getName() + "$") && frame.getMethodName().equals(method));
    }

    private static boolean has(StackTraceElement[] stack, String method) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals(method));
    }

    /** Whether the top of the stack is such a method of the operating system. */
    public static boolean isAtNative(StackTraceElement[] stack, String... methods) {
        return stack.length > 0 && stack[0].isNativeMethod() && Stream.of(methods).anyMatch(stack[0].getMethodName()::startsWith);
    }
}
