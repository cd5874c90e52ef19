package coach;

import java.util.regex.Pattern;

/** Masks what differs from run to run and from JDK to JDK, so that two texts can be compared. */
final class Shape {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<!\\w)'[^']*'(?!\\w)");

    private Shape() {
    }

    /** The text with all numbers and all quoted names masked. */
    static String of(String text) {
        String named = QUOTED.matcher(text).replaceAll("\"…\"");
        return NUMBER.matcher(named).replaceAll("#");
    }
}
