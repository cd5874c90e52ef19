package comparison;

import comparison.Contender.Result;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import kit.Arguments;
import kit.OpenFiles;

/** Each way to work, measured: waiting for a web service, and calculating. Then the article's rules, held against the figures. */
public final class Comparison {

    private static final int PRIMES_UP_TO = 13_000_000;
    private static final int MOST_PROCESSES = 50;
    private static final int MOST_SECONDS = 20;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    // tag::main[]
    private static Map<Way, Result> waiting(int requests, int millis) throws IOException, InterruptedException {
        Map<Way, Result> results = new EnumMap<>(Way.class);
        try (SlowService service = new SlowService(millis, requests)) {     // runs here, not in the contender's JVM
            for (Way way : Way.values()) {
                announce("waiting, " + way);
                String why = whyLeftOut(way, requests, millis);
                Result result = why != null ? Result.none(why)
                        : Contender.measure("requests", way, requests, service.slow().toString());
                results.put(way, result);
                tell(result, millis / 1000.0);
            }
        }
        return results;
    }

    private static Map<Way, Result> calculating() throws IOException, InterruptedException {
        Map<Way, Result> results = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            announce("calculating, " + (way == Way.ASYNC ? "async, one thread" : way));
            Result result = Contender.measure("primes", way, PRIMES_UP_TO, "" + CORES);
            results.put(way, result);
            tell(result, results.get(Way.ONE_AFTER_ANOTHER).seconds() / CORES);
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
        Map<Way, Result> waiting = waiting(requests, millis);
        Map<Way, Result> calculating = calculating();
        allCountedTheSame(calculating);
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
                result.seconds(), ideal, result.seconds() / ideal, result.use()));
    }

    private static void allCountedTheSame(Map<Way, Result> results) {
        long different = results.values().stream().filter(Result::isThere).mapToInt(Result::answer).distinct().count();
        if (different > 1) {
            throw new IllegalStateException("They counted different numbers of primes: " + results);
        }
    }

    /** Some rows would take too long, or too much memory; null if this one does not. */
    private static String whyLeftOut(Way way, int requests, int millis) {
        double oneAfterAnother = requests * millis / 1000.0;
        if (way == Way.ONE_AFTER_ANOTHER && oneAfterAnother > MOST_SECONDS) {
            return String.format(Locale.ROOT, "left out: it would take %,.0f s", oneAfterAnother);
        }
        if (way == Way.PROCESSES && requests > MOST_PROCESSES) {
            return String.format(Locale.ROOT, "left out: it would start %,d JVMs", requests);
        }
        return null;
    }
}
