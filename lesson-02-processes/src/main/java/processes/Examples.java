package processes;

import java.util.List;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {

    /** An example's main method, with the exceptions it may throw. */
    interface Main {
        void run(String[] args) throws Exception;
    }

    record Example(String name, String shows, Main main) { }

    static final List<Example> IN_ORDER = List.of(
            new Example("Squares", "four programs at the same time, one for each number", Squares::main),
            new Example("SeparateMemory", "what a thread changes we see, what a process changes we do not", SeparateMemory::main),
            new Example("NumberCrunching", "counting primes on threads, and on processes", NumberCrunching::main),
            new Example("EditImages", "a thousand images edited by worker processes", EditImages::main),
            new Example("TrainModel", "workers train one model, each on its share of the data", TrainModel::main),
            new Example("CrashIsolation", "a process dies and the others go on; a thread is not so well protected",
                    CrashIsolation::main),
            new Example("WhatItCosts", "time to start and memory: a process, a thread", WhatItCosts::main));

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
