package site.chart;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes one picture as inline SVG. All lengths are in units of the picture, which is {@value #WIDTH} wide and
 * grows with the page. Colours and fonts come from course.css, so that the picture follows light and dark.
 */
public final class Svg {
    /** Narrow enough for text to stay readable on a phone. */
    public static final int WIDTH = 420;

    private final StringBuilder shapes = new StringBuilder();

    public void box(double x, double y, double width, double height, String style) {
        shapes.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>\n".formatted(
                style, number(x), number(y), number(width), number(height)));
    }

    public void line(double x1, double y1, double x2, double y2, String style) {
        shapes.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n".formatted(
                style, number(x1), number(y1), number(x2), number(y2)));
    }

    /** A line with a head at its second end; from left to right, from top to bottom, or the other way round. */
    public void arrow(double x1, double y1, double x2, double y2) {
        double back = 5;
        double dx = Math.signum(x2 - x1) * back;
        double dy = Math.signum(y2 - y1) * back;
        line(x1, y1, x2, y2, "arrow");
        line(x2, y2, x2 - dx - dy, y2 - dy - dx, "arrow");
        line(x2, y2, x2 - dx + dy, y2 - dy + dx, "arrow");
    }

    public void text(double x, double y, String style, String text) {
        shapes.append("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n".formatted(
                style, number(x), number(y), escape(text)));
    }

    /**
     * Begins a piece of the picture that comes from lines of an output. The script pictures.js shows these lines when a
     * reader points at the piece.
     *
     * @param name  what the piece is, for those who cannot see it; empty for a piece that nobody points at, such as a heading
     * @param lines the numbers of the lines in the output, from 0
     */
    void begin(String name, Integer... lines) {
        shapes.append("<g class=\"piece\" data-lines=\"%s\">\n".formatted(
                Stream.of(lines).map(String::valueOf).collect(Collectors.joining(" "))));
        if (!name.isEmpty()) {
            shapes.append("<title>%s</title>\n".formatted(escape(name)));
        }
    }

    /** Begins a group of pieces that happened one after another, on an axis of its own. */
    void beginGroup() {
        shapes.append("<g class=\"group\">\n");
    }

    /** Ends what was begun last. */
    void end() {
        shapes.append("</g>\n");
    }

    /** The mark of an approach at a point of its line: each has a shape of its own, for those who see no colours. */
    void mark(int approach, double x, double y) {
        String shape = switch (approach % 5) {
            case 0 -> "m-4-4h8v8h-8z";
            case 1 -> "m0-5.2 5.2 5.2-5.2 5.2-5.2-5.2z";
            case 2 -> "m0-5 5 8.6h-10z";
            case 3 -> "m-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0z";
            default -> "m0 5-5-8.6h10z";
        };
        shapes.append("<path class=\"mark approach%d\" d=\"M%s %s%s\"/>\n".formatted(approach, number(x), number(y), shape));
    }

    /**
     * The whole picture.
     *
     * @param id          unique in the page
     * @param title       what the picture is, in a few words
     * @param description all that it shows, for those who cannot see it
     * @param height      in units
     */
    public String picture(String id, String title, String description, double height) {
        return """
                <svg id="%s" class="drawn" role="img" aria-labelledby="%s-title %s-desc" viewBox="0 0 %d %s">
                <title id="%s-title">%s</title>
                <desc id="%s-desc">%s</desc>
                %s</svg>
                """.formatted(id, id, id, WIDTH, number(height), id, escape(title), id, escape(description), shapes);
    }

    /** A time in seconds with two digits: {@code 2.00 s}. */
    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** A number with one digit at most. */
    public static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
    }
}
