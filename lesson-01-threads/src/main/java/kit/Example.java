package kit;

import java.util.List;

/**
 * An example of a lesson.
 *
 * @param name what {@code -Ddemo} calls it: the name of its class
 * @param shows what it shows, in a few words
 * @param main its main method
 */
public record Example(String name, String shows, Main main) {

    /** A main method, with the exceptions that it may throw. */
    public interface Main {
        void run(String[] args) throws Exception;
    }

    /**
     * Runs the example that the first argument names, with the rest of the arguments. If there's no such example, it lists them all,
     * and the program ends with status 2.
     *
     * @param inOrder the examples of a lesson, in the order of the chapter
     * @throws Exception whatever the example throws
     */
    public static void run(List<Example> inOrder, String[] args) throws Exception {
        for (Example example : inOrder) {
            if (args.length > 0 && example.name.equals(args[0])) {
                example.main.run(List.of(args).subList(1, args.length).toArray(new String[0]));
                return;
            }
        }
        if (args.length > 0) {
            System.err.println("There is no example " + args[0] + " in this lesson.");
        }
        System.err.println("This lesson has these examples, in the order of the chapter:");
        for (Example example : inOrder) {
            System.err.println(String.format("    %-15s  %s", example.name, example.shows));
        }
        System.exit(2);
    }
}
