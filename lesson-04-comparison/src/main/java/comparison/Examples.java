package comparison;

import java.util.List;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {

    /** An example's main method, with the exceptions it may throw. */
    interface Main {
        void run(String[] args) throws Exception;
    }

    record Example(String name, String shows, Main main) { }

    static final List<Example> IN_ORDER = List.of(
            new Example("Comparison", "each way to work, measured: waiting work and calculating work", Comparison::main),
            new Example("Figures", "the published measurements, each with its smallest and its largest value", Figures::main),
            new Example("HowItGrows", "1 to 10,000 tasks that wait, and where each way breaks", HowItGrows::main),
            new Example("WhichOne", "a few questions, then which of them fits your program, and why", WhichOne::main),
            new Example("Cluster", "three members of a cluster share the work, and one is killed", Cluster::main));

    public static void main(String[] args) throws Exception {
        for (Example example : IN_ORDER) {
            if (args.length > 0 && example.name().equals(args[0])) {
                example.main().run(List.of(args).subList(1, args.length).toArray(new String[0]));
                return;
            }
        }
        if (args.length > 0) {
            System.err.println("There is no example " + args[0] + " in this lesson.");
        }
        System.err.println("This lesson has these examples, in the order of the chapter:");
        for (Example example : IN_ORDER) {
            System.err.println(String.format("    %-15s  %s", example.name(), example.shows()));
        }
        System.exit(2);
    }
}
