package virtualthreads;

import java.util.List;
import kit.Example;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {
    static final List<Example> IN_ORDER = List.of(
            new Example("TwoTasks", "two tasks wait at the same time, each in a virtual thread", TwoTasks::main),
            new Example("ManyWaits", "100,000 waits at once, each in a virtual thread", ManyWaits::main),
            new Example("ManyUsers", "the web server of lesson 1 with one line changed", ManyUsers::main),
            new Example("NumberCrunching", "counting primes: virtual threads gain nothing", NumberCrunching::main),
            new Example("Pinned", "where a waiting virtual thread holds on to its carrier", Pinned::main));

    public static void main(String[] args) throws Exception {
        Example.run(IN_ORDER, args);
    }
}
