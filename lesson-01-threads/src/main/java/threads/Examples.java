package threads;

import java.util.List;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {

    /** An example's main method, with the exceptions it may throw. */
    interface Main {
        void run(String[] args) throws Exception;
    }

    record Example(String name, String shows, Main main) { }

    static final List<Example> IN_ORDER = List.of(
            new Example("TwoTasks", "two tasks wait at the same time", TwoTasks::main),
            new Example("LoadPages", "many web pages at once, answers in the order asked", LoadPages::main),
            new Example("LostUpdates", "a shared counter loses updates, and is mended", LostUpdates::main),
            new Example("ManyUsers", "a web server: a thread a user, or a pool", ManyUsers::main),
            new Example("Deadlock", "two threads wait for each other, and the JVM finds out", Deadlock::main),
            new Example("NumberCrunching", "counting primes on 1, 2 and more threads", NumberCrunching::main));

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
