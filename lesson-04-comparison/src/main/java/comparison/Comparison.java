package comparison;

import comparison.measure.Approach;
import comparison.measure.Contender;
import comparison.measure.Contender.Result;
import comparison.measure.SlowService;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import kit.Arguments;
import kit.OpenFiles;

/** Measures each approach: waiting for a web service, and calculating. Then compares the article's rules with the results. */
public final class Comparison {

    private static final int PRIMES_UP_TO = 13_000_000;
    private static final int MAX_PROCESSES = 50;
    private static final int MAX_SECONDS = 20;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    // tag::main[]
    private static Map<Approach, Result> waiting(int requests, int millis) throws IOException, InterruptedException {
        Map<Approach, Result> results = new EnumMap<>(Approach.class);
        try (SlowService service = new SlowService(millis, requests)) {     // runs here, not in the contender's JVM
            for (Approach approach : Approach.values()) {
                announce("waiting, " + approach);
                String reason = reasonToSkip(approach, requests, millis);
                Result result = reason != null ? Result.none(reason)
                        : Contender.measure("requests", approach, requests, service.slow().toString());
                results.put(approach, result);
                tell(result, millis / 1000.0);
            }
        }
        return results;
    }

    private static Map<Approach, Result> calculating() throws IOException, InterruptedException {
        Map<Approach, Result> results = new EnumMap<>(Approach.class);
        for (Approach approach : Approach.values()) {
            announce("calculating, " + (approach == Approach.ASYNC ? "async, one thread" : approach));
            Result result = Contender.measure("primes", approach, PRIMES_UP_TO, "" + CORES);
            results.put(approach, result);
            tell(result, results.get(Approach.SEQUENTIAL).seconds() / CORES);
        }
        return results;
    }
    // end::main[]

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0
                && !(args.length == 2 && Arguments.isNumber(args[0], 1, 2_000) && Arguments.isNumber(args[1], 100, 10_000))) {
            Arguments.refuse(Comparison.class,
                    "two numbers: how many requests, 1 to 2000, and how many milliseconds each waits, 100 to 10000", args);
        }
        int requests = args.length == 0 ? 12 : Integer.parseInt(args[0]);
        int millis = args.length == 0 ? 500 : Integer.parseInt(args[1]);
        OpenFiles.mustAllow(Comparison.class, requests, "requests");
        long began = System.nanoTime();
        System.out.println("Two kinds of work, each done in five ways. Each way runs in a fresh JVM.");
        System.out.println(String.format(Locale.ROOT,
                "waiting: %,d requests to a web service on this machine, which takes %.1f s over each",
                requests, millis / 1000.0));
        System.out.println(String.format(Locale.ROOT,
                "calculating: how many prime numbers are there up to %,d? The JVM counts %d %s.",
                PRIMES_UP_TO, CORES, CORES == 1 ? "core" : "cores"));
        System.out.println("time    = until all is done; for processes, their start is in it");
        System.out.println("ideal   = waiting: the longest wait; calculating: one after another, divided by the cores");
        System.out.println("x ideal = the time, in ideals: 1.00 is perfect");
        System.out.println("threads = the most at once, in all its processes together, those of the JVMs themselves too");
        System.out.println("memory  = the most RAM at once, of all its processes together");
        System.out.println("                                   time     ideal  x ideal       threads        memory");
        Map<Approach, Result> waiting = waiting(requests, millis);
        Map<Approach, Result> calculating = calculating();
        mustHaveTheSameCount(calculating);
        System.out.println("What the article advises, and what this run says to it:");
        new ArticleRules(waiting, millis / 1000.0, calculating, CORES).lines().forEach(System.out::println);
        System.out.println(String.format(Locale.ROOT, "All of it took %.0f s.", (System.nanoTime() - began) / 1e9));
    }

    /** The beginning of a row, so that you see what is running. */
    private static void announce(String row) {
        System.out.print(String.format("%-30s", row));
        System.out.flush();
    }

    /** The rest of the row. */
    private static void tell(Result result, double ideal) {
        if (!result.isThere()) {
            System.out.println("  " + result.failure());
            return;
        }
        System.out.println(String.format(Locale.ROOT, "%7.2f s  %6.2f s  %7.2f  %s",
                result.seconds(), ideal, result.seconds() / ideal, result.usage()));
    }

    private static void mustHaveTheSameCount(Map<Approach, Result> results) {
        long different = results.values().stream().filter(Result::isThere).mapToInt(Result::answer).distinct().count();
        if (different > 1) {
            throw new IllegalStateException("They counted different numbers of primes: " + results);
        }
    }

    /** Some rows would take too long, or too much memory; null if this one does not. */
    private static String reasonToSkip(Approach approach, int requests, int millis) {
        double sequentialSeconds = requests * millis / 1000.0;
        if (approach == Approach.SEQUENTIAL && sequentialSeconds > MAX_SECONDS) {
            return String.format(Locale.ROOT, "left out: it would take %,.0f s", sequentialSeconds);
        }
        if (approach == Approach.PROCESSES && requests > MAX_PROCESSES) {
            return String.format(Locale.ROOT, "left out: it would start %,d JVMs", requests);
        }
        return null;
    }
}
