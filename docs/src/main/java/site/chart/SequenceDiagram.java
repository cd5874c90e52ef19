package site.chart;

import course.CourseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Draws who waits for what, from a text with a line for each who takes part. Time goes from left to right:
 * <pre>
 * Your thread | [ask][goes on         ]
 * Request     |   &gt;---------------
 * Callback    |                  &gt;[use it]
 * </pre>
 * {@code [text]} is work, {@code ....} is a thread that waits, {@code ----} is something under way that needs no thread,
 * {@code x} is where it is given up, and {@code (text)} does not happen. At {@code >} an arrow comes from the line above. A
 * line without a bar is a heading.
 */
public final class SequenceDiagram {
    private static final Pattern LANE = Pattern.compile("(.*?)\\s*\\| (.*)");
    private static final Pattern PIECE = Pattern.compile("\\[(.*?)]|\\((.*?)\\)|(\\.+)|(-+)|(x)|(>)");
    private static final double NAMES = 96;
    private static final double LETTER = 7;
    private static final double HEIGHT = 24;
    private static final double LANE_HEIGHT = 36;

    private SequenceDiagram() {
    }

    /**
     * Draws the picture.
     *
     * @param id    unique in the page
     * @param title what it shows
     * @param lines the text
     * @return an svg element
     * @throws CourseFailure if a line is longer than the picture is wide
     */
    public static String svg(String id, String title, List<String> lines) {
        Svg svg = new Svg();
        List<String> description = new ArrayList<>();
        double y = 1;
        int number = 0;
        String above = "";
        for (String line : lines) {
            Matcher lane = LANE.matcher(line);
            if (lane.matches()) {
                svg.text(0, y + 17, "label", lane.group(1));
                description.add(lane.group(1) + ": " + pieces(svg, lane.group(2), above, y, "task" + number++ % 4));
                above = lane.group(2);
                y += LANE_HEIGHT;
            } else if (!line.isBlank()) {
                svg.text(0, y + 22, "heading", line.strip());
                description.add(line.strip());
                y += LANE_HEIGHT;
                number = 0;
            }
        }
        return svg.picture(id, title, String.join(" ", description), y);
    }

    private static String pieces(Svg svg, String text, String textAbove, double y, String color) {
        if (NAMES + text.length() * LETTER > Svg.WIDTH) {
            throw new CourseFailure("This line of a drawing is too long by "
                    + (int) Math.ceil(text.length() - (Svg.WIDTH - NAMES) / LETTER) + " letters: " + text);
        }
        Matcher piece = PIECE.matcher(text);
        List<String> said = new ArrayList<>();
        double middle = y + HEIGHT / 2;
        while (piece.find()) {
            double from = NAMES + piece.start() * LETTER;
            double to = NAMES + piece.end() * LETTER;
            if (piece.group(1) != null) {
                svg.box(from, y, to - from, HEIGHT, "step " + color);
                svg.text(from + LETTER - 1, y + 17, "label", piece.group(1).strip());
                said.add(piece.group(1).strip());
            } else if (piece.group(2) != null) {
                svg.box(from, y, to - from, HEIGHT, "left-out");
                svg.text(from + LETTER - 1, y + 17, "tick start", piece.group(2).strip());
                said.add("not done: " + piece.group(2).strip());
            } else if (piece.group(3) != null) {
                svg.box(from, y, to - from, HEIGHT, "blocked");
                svg.text((from + to) / 2, y + 17, "tick", "waits");
                said.add("waits");
            } else if (piece.group(4) != null) {
                svg.line(from, middle, to, middle, "under-way " + color);
                said.add("is under way");
            } else if (piece.group(5) != null) {
                svg.line(from, middle - 6, to, middle + 6, "given-up");
                svg.line(from, middle + 6, to, middle - 6, "given-up");
                said.add("is given up");
            } else {
                double x = (from + to) / 2;
                double tip = isOnALine(text, piece.start()) ? middle : y;
                double start = y - LANE_HEIGHT + (isOnALine(textAbove, piece.start()) ? HEIGHT / 2 : HEIGHT);
                svg.line(x, start, x, tip, "arrow");
                svg.line(x, tip, x - 4, tip - 5, "arrow");
                svg.line(x, tip, x + 4, tip - 5, "arrow");
            }
        }
        return said.stream().collect(Collectors.joining(", ", "", "."));
    }

    /** Whether there is a line of something under way at this letter, or right beside it. */
    private static boolean isOnALine(String text, int at) {
        return text.substring(Math.max(0, Math.min(at - 1, text.length())), Math.min(at + 2, text.length())).contains("-");
    }
}
