package comparison;

import com.sun.management.OperatingSystemMXBean;
import comparison.measure.Approach;
import comparison.measure.Contender;
import comparison.measure.Contender.Result;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kit.Arguments;

/** 1, 10, 100 and more tasks that wait, with each approach, until it breaks; then more and more workers that calculate. */
public final class HowItGrows {

    private static final int WAIT_MILLIS = 1_000;
    private static final int MAX_SECONDS = 20;
    private static final int PRIMES_UP_TO = 5_000_000;      // as in lessons 1 and 2
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    // tag::main[]
    /** From one row to the next there are ten times as many, until the next one would be too much or fails. Returns the last. */
    private static Result grow(Approach approach, int max) throws IOException, InterruptedException {
        Result last = null;
        for (int waits = 1; waits <= max; waits *= 10) {
            System.out.print(text("%-17s  %,7d", approach, waits));  // so that you see what is running
            System.out.flush();
            String reason = last == null ? null : reasonToSkip(approach, last);
            Result result = reason != null ? Result.none(reason)
                    : Contender.measure("waits", approach, waits, "" + WAIT_MILLIS);
            if (!result.isThere()) {
                System.out.println("  " + result.failure());
                return last;
            }
            System.out.println(text("  %6.2f s  %s", result.seconds(), result.usage()));
            last = result;
        }
        return last;
    }

    /** Ten times as many of what the last row was. Null if that is not too much for this machine. */
    private static String reasonToSkip(Approach approach, Result last) {
        double wait = WAIT_MILLIS / 1000.0;
        double seconds = approach == Approach.SEQUENTIAL ? 10 * last.seconds() : wait + 10 * (last.seconds() - wait);
        double gigabytes = 10 * last.megabytes() / 1000;
        if (gigabytes > totalMemory() / 2) {
            return text("left out: it would need about %,.0f GB, and this machine has %,.0f GB", gigabytes, totalMemory());
        }
        return seconds > MAX_SECONDS ? text("left out: it would take about %,.0f s", seconds) : null;
    }
    // end::main[]

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && !(args.length == 1 && args[0].matches("10{0,5}"))) {
            Arguments.refuse(HowItGrows.class, "one number, 1, 10, 100 and so on up to 100000: how many tasks at most", args);
        }
        int max = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        long began = System.nanoTime();
        System.out.println(text("Tasks that wait 1 s each, all started together: 1, 10, 100 and so on, up to %,d.", max));
        System.out.println("The ideal is always 1 s. Each row runs in a fresh JVM, until the next one would be too much.");
        System.out.println("threads = the most at once, in all its processes together, those of the JVMs themselves too");
        System.out.println("memory  = the most RAM at once, of all its processes together");
        System.out.println("                     tasks      time       threads        memory");
        Map<Approach, Result> last = new EnumMap<>(Approach.class);
        for (Approach approach : Approach.values()) {
            last.put(approach, grow(approach, max));
        }
        System.out.println(text("And calculating: the primes up to %,d. The JVM counts %d %s.",
                PRIMES_UP_TO, CORES, CORES == 1 ? "core" : "cores"));
        System.out.println("                        time     ideal  speed-up");
        boolean usesTwoCores = calculate();
        System.out.println(text("All of it took %.0f s.", (System.nanoTime() - began) / 1e9));
        Result async = last.get(Approach.ASYNC);
        if (CORES > 1 && !usesTwoCores || async != null && async.seconds() > 2) {
            System.out.println("This machine was probably busy: otherwise, async stays near 1 s, and on two free cores two"
                    + " threads are nearly twice as fast as one. Run it again.");
        }
    }

    /** Returns false if two threads were hardly faster than one. */
    private static boolean calculate() throws IOException, InterruptedException {
        double single = 0;
        double two = 0;
        for (Approach approach : List.of(Approach.THREADS, Approach.PROCESSES, Approach.VIRTUAL_THREADS)) {
            for (int workers : workerCounts(CORES)) {
                String name = workers + " " + (workers == 1 ? approach.singular() : approach);
                System.out.print(text("%-17s", name));
                System.out.flush();
                Result result = Contender.measure("primes", approach, PRIMES_UP_TO, "" + workers);
                if (!result.isThere()) {
                    System.out.println("  " + result.failure());
                    break;
                }
                single = single == 0 ? result.seconds() : single;
                two = two == 0 && workers == 2 ? result.seconds() : two;
                System.out.println(text("  %6.2f s  %6.2f s  %8.2f",
                        result.seconds(), single / Math.min(workers, CORES), single / result.seconds()));
            }
        }
        return two <= single / 1.3;
    }

    /** 1, 2, 4 and so on up to the number of cores, and one row above it. */
    private static List<Integer> workerCounts(int cores) {
        List<Integer> counts = new ArrayList<>();
        for (int workers = 1; workers < cores; workers *= 2) {
            counts.add(workers);
        }
        counts.add(cores);
        counts.add(2 * cores);
        return counts;
    }

    /** How much memory this machine has, in gigabytes. */
    private static double totalMemory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getTotalMemorySize() / 1e9;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
