package coach;

import java.util.regex.Pattern;

/** Masks what differs from run to run and from JDK to JDK, so that two texts can be compared. */
final class Shape {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)*");
    /** What an exception says is the JDK's business: it's masked up to the place in the code. A cause is part of it. */
    private static final Pattern THROWN = Pattern.compile("(\\bjava[.\\w]+(?:Exception|Error)): .*?(?= → |$)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<!\\w)'[^']*'(?!\\w)");

    private Shape() {
    }

    /** The text with all numbers, all quoted names and all messages of exceptions masked. */
    static String of(String text) {
        String thrown = THROWN.matcher(text).replaceAll("$1: …");
        String named = QUOTED.matcher(thrown).replaceAll("\"…\"");
        return NUMBER.matcher(named).replaceAll("#");
    }
}
