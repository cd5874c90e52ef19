package async;

import java.util.List;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {

    /** An example's main method, with the exceptions it may throw. */
    interface Main {
        void run(String[] args) throws Exception;
    }

    record Example(String name, String shows, Main main) { }

    static final List<Example> IN_ORDER = List.of(
            new Example("TwoTasks", "two tasks wait at the same time, and neither needs a thread for it", TwoTasks::main),
            new Example("ApiCalls", "several requests at once, with a time limit and a fallback", ApiCalls::main),
            new Example("ManyWaits", "100,000 waits at once on a handful of threads", ManyWaits::main),
            new Example("ManyUsers", "a web server for thousands of users on an event loop", ManyUsers::main),
            new Example("BlockedLoop", "one blocking call stalls everybody, and is mended", BlockedLoop::main),
            new Example("ChatServer", "a chat in the browser: messages come at any time", ChatServer::main));

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
