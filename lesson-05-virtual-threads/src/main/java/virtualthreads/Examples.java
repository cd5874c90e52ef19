package virtualthreads;

import java.util.List;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {

    /** An example's main method, with the exceptions it may throw. */
    interface Main {
        void run(String[] args) throws Exception;
    }

    record Example(String name, String shows, Main main) { }

    static final List<Example> IN_ORDER = List.of(
            new Example("TwoTasks", "two tasks wait at the same time, each in a virtual thread", TwoTasks::main),
            new Example("ManyWaits", "100,000 waits at once, each in a virtual thread", ManyWaits::main),
            new Example("ManyUsers", "the web server of lesson 1 with one line changed", ManyUsers::main),
            new Example("NumberCrunching", "counting primes: virtual threads gain nothing", NumberCrunching::main),
            new Example("Pinned", "where a waiting virtual thread holds on to its carrier", Pinned::main));

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
