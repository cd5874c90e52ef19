package processes;

import java.util.List;
import kit.Example;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {
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
        Example.run(IN_ORDER, args);
    }
}
