package comparison;

import comparison.Contender.Result;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The article's rules, each beside the figures of one run, which bear it out or correct it. */
final class ArticleRules {

    private static final double NEAR = 1.25;        // waiting that takes at most so many times the ideal is near it
    private static final double USED = 0.65;        // work that uses this share of the cores or more; processes lose some by starting

    private static final String BUSY = "This machine was probably busy, or ";
    private static final String MISSING = "This run cannot tell: a figure is missing.";

    private final Map<Way, Result> waiting;
    private final double wait;
    private final Map<Way, Result> calculating;
    private final int cores;

    /**
     * The figures of one run.
     *
     * @param waiting     the results of the waiting work
     * @param wait        the longest wait, in seconds
     * @param calculating the results of the calculating work
     * @param cores       how many cores there were for it
     */
    ArticleRules(Map<Way, Result> waiting, double wait, Map<Way, Result> calculating, int cores) {
        this.waiting = waiting;
        this.wait = wait;
        this.calculating = calculating;
        this.cores = cores;
    }

    /** Each rule, and below it what the run says to it. */
    List<String> lines() {
        return List.of(
                "The article: threads or async for what mostly waits.", "    " + onWaiting(),
                "The article: processes for what mostly calculates.", "    " + onProcesses(),
                "The article: no threads for calculating.", "    " + onThreads(),
                "The article: async for a web application that is to grow.", "    " + onGrowing());
    }

    // tag::main[]
    private String onWaiting() {
        if (!areThere(waiting, Way.THREADS, Way.ASYNC)) {
            return MISSING;
        }
        double threads = waiting.get(Way.THREADS).seconds() / wait;
        double async = waiting.get(Way.ASYNC).seconds() / wait;
        boolean bothAreNear = threads <= NEAR && async <= NEAR;
        return text("%s Threads took %.2f times the ideal, async %.2f times.",
                bothAreNear ? "So it is." : "Not in this run. " + BUSY + "it had too many requests to make.", threads, async);
    }

    private String onThreads() {
        if (!areThere(calculating, Way.ONE_AFTER_ANOTHER, Way.THREADS)) {
            return MISSING;
        }
        return verdict(Way.THREADS, "In Java they are good for it.")
                + text(" They were %.2f times as fast as one after another.", speedUp(Way.THREADS));
    }
    // end::main[]

    private String onProcesses() {
        if (!areThere(calculating, Way.ONE_AFTER_ANOTHER, Way.PROCESSES, Way.THREADS)) {
            return MISSING;
        }
        boolean threadsToo = speedUp(Way.THREADS) >= speedUp(Way.PROCESSES);
        return verdict(Way.PROCESSES, threadsToo ? "They can do it, and in Java threads do it too." : "So it is.")
                + text(" Processes were %.2f times as fast, threads %.2f times.", speedUp(Way.PROCESSES), speedUp(Way.THREADS));
    }

    /** What to say if this way has used the cores. */
    private String verdict(Way way, String good) {
        if (cores == 1) {
            return "One core cannot tell.";
        }
        return speedUp(way) >= USED * cores ? good : "This run can't tell. " + BUSY + "it has fewer real cores.";
    }

    private String onGrowing() {
        if (!areThere(waiting, Way.THREADS, Way.ASYNC) || !PeakUse.isPossible()) {
            return MISSING;
        }
        int threads = waiting.get(Way.THREADS).threads();
        int async = waiting.get(Way.ASYNC).threads();
        String figures = text(" Async needed %,d threads, a thread a request %,d.", async, threads);
        if (areThere(waiting, Way.VIRTUAL_THREADS)) {
            figures += text(" Virtual threads: %,d.", waiting.get(Way.VIRTUAL_THREADS).threads());
        }
        return (async < threads ? "So it is." : "Not in this run: try more requests.") + figures;
    }

    private double speedUp(Way way) {
        return calculating.get(Way.ONE_AFTER_ANOTHER).seconds() / calculating.get(way).seconds();
    }

    private static boolean areThere(Map<Way, Result> results, Way... ways) {
        for (Way way : ways) {
            if (!results.get(way).isThere()) {
                return false;
            }
        }
        return true;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
