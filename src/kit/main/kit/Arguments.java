package kit;

/** Checks the arguments of an example. If it can't use them, it says so in one sentence, and the program ends with status 2. */
public final class Arguments {
    private Arguments() {
    }

    /** Refuses any argument. */
    public static void none(Class<?> example, String[] args) {
        if (args.length > 0) {
            refuse(example, "no arguments", args);
        }
    }

    /**
     * The only argument, as a number.
     *
     * @param least the least number that the example can use, 1 or more
     * @param most the greatest number that it can use
     * @param otherwise what it uses if there's no argument
     * @param meaning what the number says, such as "how many pages"
     */
    public static int number(Class<?> example, String[] args, int least, int most, int otherwise, String meaning) {
        if (args.length == 0) {
            return otherwise;
        }
        if (args.length == 1 && isNumber(args[0], least, most)) {
            return Integer.parseInt(args[0]);
        }
        return refuse(example, "one number, " + least + " to " + most + ": " + meaning, args);
    }

    /** Whether this text is such a number, in plain digits. */
    public static boolean isNumber(String text, int least, int most) {
        return text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }

    /**
     * Says what the example takes and what it was given, and ends the program with status 2.
     *
     * @return nothing: it never returns, so it fits wherever a value is expected
     */
    public static <T> T refuse(Class<?> example, String takes, String... args) {
        System.err.println(example.getSimpleName() + " takes " + takes + ". You gave: " + String.join(" ", args) + ".");
        System.exit(2);
        throw new AssertionError("never reached");
    }
}
