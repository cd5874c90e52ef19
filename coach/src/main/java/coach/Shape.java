package coach;

import java.util.regex.Pattern;

/** Masks what differs from run to run and from JDK to JDK, so that two texts can be compared. */
final class Shape {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)*");
    /** The JDK chooses whether an exception has a message, and which. It's masked, with its cause, up to the place in the code. */
    private static final Pattern THROWN = Pattern.compile("(\\bjava[.\\w]+(?:Exception|Error))(?:: .*?|\\.)(?= → |$)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<!\\w)'[^']*'(?!\\w)");

    private Shape() {
    }

    /** The text with all numbers, all quoted names and all messages of exceptions masked. */
    static String of(String text) {
        String thrown = THROWN.matcher(text).replaceAll("$1");
        String named = QUOTED.matcher(thrown).replaceAll("\"…\"");
        return NUMBER.matcher(named).replaceAll("#");
    }
}
