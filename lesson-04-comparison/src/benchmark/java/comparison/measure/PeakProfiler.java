package comparison.measure;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each measured time the most threads and the most memory at once: of this JVM and of the processes that it has
 * started, together. On Linux only; elsewhere these two stay away.
 */
public final class PeakProfiler implements InternalProfiler {

    private PeakUsage usage;

    @Override
    public String getDescription() {
        return "The most threads and the most memory at once, of this JVM and of the processes that it has started";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // Where a start takes a microsecond, looking on would change it.
        if (benchmark.getMode() == Mode.SingleShotTime && PeakUsage.isPossible()) {
            usage = new PeakUsage(ProcessHandle.current());
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
            IterationResult result) {
        if (usage == null) {
            return List.of();
        }
        usage.close();
        int withoutTheWatch = usage.threads() - 1;
        return List.of(new ScalarResult("threads", withoutTheWatch, "threads", AggregationPolicy.AVG),
                new ScalarResult("memory", usage.megabytes(), "MB", AggregationPolicy.AVG));
    }
}
