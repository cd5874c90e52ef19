package comparison;

import comparison.measure.Approach;
import comparison.measure.Contender.Result;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The article's rules, each beside the figures of one run, which bear it out or correct it. */
final class ArticleRules {

    /** Waiting is near the ideal if it takes at most this many times as long. */
    private static final double NEAR = 1.25;
    /** Work uses the cores if it keeps this share of them busy. Processes lose some of it while they start. */
    private static final double USED = 0.65;

    private static final String BUSY = "This machine was probably busy, or ";
    private static final String MISSING = "This run cannot tell: a figure is missing.";

    private final Map<Approach, Result> waiting;
    private final double wait;
    private final Map<Approach, Result> calculating;
    private final int cores;

    /**
     * The figures of one run.
     *
     * @param waiting     the results of the waiting work
     * @param wait        the longest wait, in seconds
     * @param calculating the results of the calculating work
     * @param cores       how many cores there were for it
     */
    ArticleRules(Map<Approach, Result> waiting, double wait, Map<Approach, Result> calculating, int cores) {
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
        if (!areThere(waiting, Approach.THREADS, Approach.ASYNC)) {
            return MISSING;
        }
        double threads = waiting.get(Approach.THREADS).seconds() / wait;
        double async = waiting.get(Approach.ASYNC).seconds() / wait;
        boolean bothAreNear = threads <= NEAR && async <= NEAR;
        return text("%s Threads took %.2f times the ideal, async %.2f times.",
                bothAreNear ? "So it is." : "Not in this run. " + BUSY + "it had too many requests to make.", threads, async);
    }

    private String onThreads() {
        if (!areThere(calculating, Approach.SEQUENTIAL, Approach.THREADS)) {
            return MISSING;
        }
        return verdict(Approach.THREADS, "In Java they are good for it.")
                + text(" They were %.2f times as fast as one after another.", speedUp(Approach.THREADS));
    }
    // end::main[]

    private String onProcesses() {
        if (!areThere(calculating, Approach.SEQUENTIAL, Approach.PROCESSES, Approach.THREADS)) {
            return MISSING;
        }
        boolean threadsToo = speedUp(Approach.THREADS) >= speedUp(Approach.PROCESSES);
        return verdict(Approach.PROCESSES, threadsToo ? "They can do it, and in Java threads do it too." : "So it is.")
                + text(" Processes were %.2f times as fast, threads %.2f times.",
                        speedUp(Approach.PROCESSES), speedUp(Approach.THREADS));
    }

    /** What to say if this approach has used the cores. */
    private String verdict(Approach approach, String good) {
        if (cores == 1) {
            return "One core cannot tell.";
        }
        return speedUp(approach) >= USED * cores ? good : "This run can't tell. " + BUSY + "it has fewer real cores.";
    }

    private String onGrowing() {
        if (!areThere(waiting, Approach.THREADS, Approach.ASYNC) || waiting.get(Approach.ASYNC).threads() == 0) {
            return MISSING;        // elsewhere than on Linux, threads are not measured
        }
        int threads = waiting.get(Approach.THREADS).threads();
        int async = waiting.get(Approach.ASYNC).threads();
        String figures = text(" Async needed %,d threads, one thread per request %,d.", async, threads);
        if (areThere(waiting, Approach.VIRTUAL_THREADS)) {
            figures += text(" Virtual threads: %,d.", waiting.get(Approach.VIRTUAL_THREADS).threads());
        }
        return (async < threads ? "So it is." : "Not in this run: try more requests.") + figures;
    }

    private double speedUp(Approach approach) {
        return calculating.get(Approach.SEQUENTIAL).seconds() / calculating.get(approach).seconds();
    }

    private static boolean areThere(Map<Approach, Result> results, Approach... approaches) {
        for (Approach approach : approaches) {
            if (!results.get(approach).isThere()) {
                return false;
            }
        }
        return true;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
