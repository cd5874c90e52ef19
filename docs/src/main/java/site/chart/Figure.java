package site.chart;

import course.CourseFailure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as a lesson prints it: {@code 1.05 s}, {@code 1,014} or {@code 45 MB}.
 *
 * @param text  the whole of it
 * @param value the number in it
 * @param unit  what stands behind the number; may be empty
 */
public record Figure(String text, double value, String unit) {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([\\d,]+(?:\\.\\d+)?)(?: (\\S+))?");

    /**
     * Reads it.
     *
     * @throws CourseFailure if it does not begin with a number
     */
    public static Figure of(String text) {
        Matcher parts = NUMBER_AND_UNIT.matcher(text);
        if (!parts.matches()) {
            throw new CourseFailure("This is no figure with a number and a unit: " + text + ".");
        }
        double value = Double.parseDouble(parts.group(1).replace(",", ""));
        return new Figure(text, value, parts.group(2) == null ? "" : parts.group(2));
    }

    /** The same text, in which no line breaks between a number and its unit. */
    public static String keptTogether(String text) {
        return text.replaceAll("(?<=\\d) (?=(?:s|ms|µs|ns|KB|MB|GB)\\b)", "\u00a0");
    }

    /** From the smallest to the largest, with one unit if both have the same: {@code 1.02 to 1.10 s}. */
    public static String spread(String least, String most) {
        String unit = " " + of(most).unit();
        return (least.endsWith(unit) ? least.substring(0, least.length() - unit.length()) : least) + " to " + most;
    }

    /** The figure for those who cannot see a picture: {@code 1.05 s (1.02 to 1.10 s)}, if there is a spread. */
    public String textWith(Figure least, Figure most) {
        return least.value() < most.value() ? text + " (" + spread(least.text(), most.text()) + ")" : text;
    }
}
