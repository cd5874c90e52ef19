package threads;

import java.util.List;
import kit.Example;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {
    static final List<Example> IN_ORDER = List.of(
            new Example("TwoTasks", "two tasks wait at the same time", TwoTasks::main),
            new Example("LoadPages", "many web pages at once, answers in the order asked", LoadPages::main),
            new Example("LostUpdates", "a shared counter loses updates, and is fixed", LostUpdates::main),
            new Example("ManyUsers", "a web server: one thread per user, or a pool", ManyUsers::main),
            new Example("Deadlock", "two threads wait for each other, and the JVM finds out", Deadlock::main),
            new Example("NumberCrunching", "counting primes on 1, 2 and more threads", NumberCrunching::main));

    public static void main(String[] args) throws Exception {
        Example.run(IN_ORDER, args);
    }
}
