package comparison;

import java.util.List;
import kit.Example;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {
    static final List<Example> IN_ORDER = List.of(
            new Example("Comparison", "each way to work, measured: waiting work and calculating work", Comparison::main),
            new Example("Figures", "the published measurements, each with its smallest and its largest value", Figures::main),
            new Example("HowItGrows", "1 to 10,000 tasks that wait, and where each way breaks", HowItGrows::main),
            new Example("WhichOne", "a few questions, then which of them fits your program, and why", WhichOne::main),
            new Example("Cluster", "three members of a cluster share the work, and one is killed", Cluster::main));

    public static void main(String[] args) throws Exception {
        Example.run(IN_ORDER, args);
    }
}
