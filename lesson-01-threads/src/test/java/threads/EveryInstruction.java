package threads;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassType;
import com.sun.jdi.Location;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.VMStartEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.MethodEntryRequest;
import com.sun.jdi.request.StepRequest;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import kit.Messages;
import org.opentest4j.AssertionFailedError;

/**
 * Stops a thread before each instruction of your counter in turn, and lets another one call {@code hit} meanwhile.
 *
 * <p>A test can hold a thread in the code that it hands in, but not between two lines of yours. A debugger can. So two threads
 * play {@link Rounds} in a JVM of their own, and this class is its debugger. In the first round nobody is stopped. In the second
 * one Thread 1 goes step by step, and each place that it comes to is written down. Then each place gets two rounds: in one
 * the other thread may come to its end meanwhile, in the next it comes as far as {@code addOne}, and no further before the
 * stopped one has gone on.
 *
 * <p>A mistake that needs more than that is not seen here, nor is one that only shows when a thread reads an old value.
 */
final class EveryInstruction {
    private static final int MAX_MILLIS = 60_000;
    private static final int MAX_PLACES = 300;
    private static final List<String> NOT_YOURS = List.of("java.*", "jdk.*", "sun.*", "threads.EveryInstruction*");

    private final Messages messages;
    private final List<Location> places = new ArrayList<>();
    private final Set<ThreadReference> stepping = new HashSet<>();
    private VirtualMachine vm;
    private EventRequestManager requests;
    private ClassType rounds;
    private int round;
    private BreakpointRequest stop;
    private ThreadReference stopped;

    private EveryInstruction(Messages messages) {
        this.messages = messages;
    }

    /**
     * Plays all rounds with a counter.
     *
     * @throws AssertionFailedError if one of them goes wrong, or cannot be played
     */
    static void check(Class<?> counter) {
        Messages messages = new Messages(counter);
        try {
            new EveryInstruction(messages).debug(counter);
        } catch (VMDisconnectedException e) {
            throw messages.failure("The program in which your counter ran ended in the middle of a hit.", null);
        } catch (Exception e) {
            throw new AssertionFailedError("The test could not start a second JVM and stop its threads: " + e, e);
        }
    }

    private void debug(Class<?> counter) throws Exception {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(one -> one.transport().name().equals("dt_socket")).findFirst().orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("localAddress").setValue("127.0.0.1");
        arguments.get("timeout").setValue(Integer.toString(MAX_MILLIS));
        String address = connector.startListening(arguments);
        Thread me = Thread.currentThread();
        ClassLoader own = me.getContextClassLoader();
        Process child = null;
        try {
            me.setContextClassLoader(null); // On Java 17 the thread that watches the child would keep it, for a minute.
            child = start(counter, address);
            vm = connector.accept(arguments);
            requests = vm.eventRequestManager();
            while (goesOn(vm.eventQueue().remove(MAX_MILLIS))) {
                // The next event.
            }
        } finally {
            me.setContextClassLoader(own);
            connector.stopListening(arguments);
            if (child != null) {
                child.destroyForcibly().waitFor();
            }
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("JDI ")) {
                    thread.join(); // The debugger's own threads end with the child.
                }
            }
        }
    }

    private static Process start(Class<?> counter, String address) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-agentlib:jdwp=transport=dt_socket,address=127.0.0.1" + address.substring(address.lastIndexOf(':')),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m",
                "-cp", folderOf(counter) + File.pathSeparator + folderOf(Rounds.class), Rounds.class.getName());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
    }

    private static Path folderOf(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** Answers what has happened in the other JVM, and says whether there is more to come. */
    private boolean goesOn(EventSet events) throws Exception {
        if (events == null) {
            throw failure("then your code does not come to an end.");
        }
        Event event = events.iterator().next();
        if (event instanceof VMStartEvent) {
            ClassPrepareRequest prepare = requests.createClassPrepareRequest();
            prepare.addClassFilter(Rounds.class.getName());
            prepare.enable();
        } else if (event instanceof ClassPrepareEvent prepared) {
            rounds = (ClassType) prepared.referenceType();
            breakpoint(rounds.methodsByName("nextRound").get(0).location()).enable();
            breakpoint(rounds.methodsByName("letGo").get(0).location()).enable();
        } else if (stop != null && event.request() == stop) {
            stopped = ((LocatableEvent) event).thread();
            rounds.setValue(rounds.fieldByName("stopped"), stopped);
            return true; // It is the only one that is not told to go on.
        } else if (event instanceof LocatableEvent at && !at.location().declaringType().equals(rounds)) {
            write(at.thread(), at.location());
        } else if (event instanceof LocatableEvent at && at.location().method().name().equals("nextRound")) {
            if (rounds.getValue(rounds.fieldByName("wrong")) instanceof StringReference wrong) {
                throw failure(wrong.value());
            }
            if (round == 2 && places.isEmpty()) {
                throw new IllegalStateException("no instruction of the counter was seen");
            }
            if (round > 2 * places.size() + 1) {
                return false;
            }
            prepareRound();
        } else if (stopped != null) {
            rounds.setValue(rounds.fieldByName("stopped"), null);
            stopped.resume();
            stopped = null;
        }
        events.resume();
        return true;
    }

    private void prepareRound() throws Exception {
        if (round == 1) {
            MethodEntryRequest entries = requests.createMethodEntryRequest();
            NOT_YOURS.forEach(entries::addClassExclusionFilter);
            entries.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
            entries.enable();
        } else if (round > 1) {
            if (stop != null) {
                requests.deleteEventRequest(stop);
            }
            int number = (round - 2) / 2;
            List<Location> before = places.subList(0, number);
            Location place = places.get(number);
            rounds.setValue(rounds.fieldByName("halfway"), vm.mirrorOf(round % 2 == 1));
            stop = breakpoint(place);
            stop.addCountFilter(Collections.frequency(before, place) + 1);
            stop.enable();
        }
        round++;
    }

    /** Writes down a place that Thread 1, or one that works for it, comes to. */
    private void write(ThreadReference thread, Location place) {
        if (round != 2 || thread.name().equals("rounds")) {
            return; // The latter makes the counter, which nobody else can see yet.
        }
        if (thread.name().equals("Thread 2") || places.size() >= MAX_PLACES) {
            requests.deleteEventRequests(List.copyOf(requests.methodEntryRequests()));
            requests.deleteEventRequests(List.copyOf(requests.stepRequests()));
            return;
        }
        if (place.lineNumber() > 0) {
            places.add(place);
        }
        if (stepping.add(thread)) {
            StepRequest steps = requests.createStepRequest(thread, StepRequest.STEP_MIN, StepRequest.STEP_INTO);
            NOT_YOURS.forEach(steps::addClassExclusionFilter);
            steps.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
            steps.enable();
        }
    }

    private BreakpointRequest breakpoint(Location place) {
        BreakpointRequest request = requests.createBreakpointRequest(place);
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        return request;
    }

    private AssertionFailedError failure(String sentence) {
        if (stop == null) {
            return messages.failure("Two threads called hit, one after the other, and " + sentence, null);
        }
        Location place = stop.location();
        return messages.failure("A thread was stopped here, another one called hit meanwhile, and " + sentence,
                new StackTraceElement(place.declaringType().name(), place.method().name(), null, place.lineNumber()));
    }

    /** What runs in the other JVM: in each round two threads call {@code hit} on a new counter. */
    static final class Rounds {
        private static final int A_MOMENT = 10;
        private static final int HALF_A_SECOND = 500;
        private static final long SPIN_NANOS = 200_000; // a hit takes some microseconds

        private static final ThreadGroup GROUP = new ThreadGroup("rounds");
        private static volatile Thread stopped; // by the debugger
        private static volatile boolean halfway; // as well
        private static volatile String wrong;
        private static int hits;

        public static void main(String[] args) throws IOException {
            new Thread(GROUP, Rounds::play, "rounds").start();
            while (System.in.read() >= 0) {
                // Nothing is ever said here. When the test is gone, this JVM ends too.
            }
            Runtime.getRuntime().halt(0);
        }

        private static void play() {
            while (true) {
                nextRound();
                CountDownLatch door = new CountDownLatch(1);
                Ex3HitCounter counter = new Ex3HitCounter(seen -> {
                    if (halfway && stopped != null) {
                        waitAt(door);
                    }
                    return seen + 1;
                });
                Thread one = start("Thread 1", counter::hit);
                await(HALF_A_SECOND, () -> stopped != null || !one.isAlive());
                Thread two = start("Thread 2", counter::hit);
                await(A_MOMENT, () -> !two.isAlive());
                letGo();
                if (halfway) {
                    await(A_MOMENT, () -> !one.isAlive());
                }
                door.countDown();
                boolean ended = await(HALF_A_SECOND, () -> !one.isAlive() && !two.isAlive());
                Thread three = start("Thread 3", () -> hits = counter.hits());
                ended &= await(HALF_A_SECOND, () -> !three.isAlive());
                if (wrong == null && (!ended || hits != 2)) {
                    wrong = ended ? "after both the counter says " + hits + "."
                            : "then they wait, and nobody is left to wake them.";
                }
            }
        }

        /** The debugger looks at what was wrong, and chooses where to stop a thread. */
        private static void nextRound() { }

        /** The debugger lets the stopped thread go on. */
        private static void letGo() { }

        private static void waitAt(CountDownLatch door) {
            try {
                door.await();
            } catch (InterruptedException e) {
                wrong = "then your code interrupted a thread of the test.";
            }
        }

        private static Thread start(String name, Runnable call) {
            Thread thread = new Thread(GROUP, () -> {
                try {
                    call.run();
                } catch (Throwable t) {
                    wrong = "then your code threw " + t + ".";
                }
            }, name);
            thread.start();
            return thread;
        }

        /** Waits until it is done, or until nothing has moved in so many looks in a row. */
        private static boolean await(int looks, BooleanSupplier done) {
            for (int still = 0; !done.getAsBoolean(); still++) {
                if (still == looks) {
                    return false;
                }
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    wrong = "then your code interrupted a thread of the test.";
                }
                Thread[] all = new Thread[GROUP.activeCount() + 16];
                int count = GROUP.enumerate(all);
                if (Arrays.stream(all, 0, count).anyMatch(thread -> moves(thread, looks))) {
                    still = -1;
                }
            }
            return true;
        }

        @SuppressWarnings("deprecation") // Thread.getId: its successor is not there on Java 17
        private static boolean moves(Thread thread, int looks) {
            if (thread == Thread.currentThread() || thread == stopped) {
                return false;
            }
            return switch (thread.getState()) {
                case BLOCKED, WAITING, TERMINATED -> false;
                case TIMED_WAITING -> looks > A_MOMENT;
                // One that runs on and on waits for a lock, too. Its own time tells, since nobody can take that from it.
                default -> ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) < looks * SPIN_NANOS;
            };
        }
    }
}
