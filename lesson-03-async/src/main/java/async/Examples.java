package async;

import java.util.List;
import kit.Example;

/** What {@code mvn exec:java} starts: it runs the example that the first argument names. */
public final class Examples {
    static final List<Example> IN_ORDER = List.of(
            new Example("TwoTasks", "two tasks wait at the same time, and neither needs a thread for it", TwoTasks::main),
            new Example("ApiCalls", "several requests at once, with a time limit and a fallback", ApiCalls::main),
            new Example("ManyWaits", "100,000 waits at once on a handful of threads", ManyWaits::main),
            new Example("ManyUsers", "a web server for thousands of users on an event loop", ManyUsers::main),
            new Example("BlockedLoop", "one blocking call stalls every user, unless another thread makes it", BlockedLoop::main),
            new Example("ChatServer", "a chat in the browser: messages come at any time", ChatServer::main));

    public static void main(String[] args) throws Exception {
        Example.run(IN_ORDER, args);
    }
}
