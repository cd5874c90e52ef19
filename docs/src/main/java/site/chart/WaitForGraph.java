package site.chart;

import course.CourseFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Draws two who wait for each other, as a ring of four arrows {@code Ann -> Bob's account: waits for}: each begins where the one
 * before ends. The first and the third are those who wait, and between them is what they wait for.
 */
public final class WaitForGraph {
    private static final Pattern ARROW = Pattern.compile("(.+?) -> (.+?): (.+)");
    private static final Pattern WANTS = Pattern.compile("(.+?): wants (.+)");
    private static final Pattern STUCK = Pattern.compile("(.+?): waits for a lock that (.+?) holds.*");
    private static final double BOX = 34;
    private static final double LETTER = 7.2;
    private static final double BELOW = 98;

    private record Arrow(String from, String to, String why) {
    }

    private WaitForGraph() {
    }

    /** Whether that is a line of a ring. */
    public static boolean isArrow(String line) {
        return ARROW.matcher(line).matches();
    }

    /**
     * What the JVM found out about a deadlock, from the lines {@code Ann: waits for a lock that Bob holds} of a run, and the line
     * {@code Ann: wants Bob's account} before each.
     *
     * @return the arrows of the ring; empty if the run found no deadlock
     */
    public static List<String> found(List<String> output) {
        Map<String, String> wanted = new HashMap<>();
        List<String> arrows = new ArrayList<>();
        for (String line : output) {
            Matcher wants = WANTS.matcher(line);
            Matcher stuck = STUCK.matcher(line);
            if (stuck.matches()) {
                String lock = wanted.get(stuck.group(1));
                arrows.add(stuck.group(1) + " -> " + lock + ": waits for");
                arrows.add(lock + " -> " + stuck.group(2) + ": is locked by");
            } else if (wants.matches()) {
                wanted.put(wants.group(1), wants.group(2));
            }
        }
        return arrows;
    }

    /**
     * Draws the picture.
     *
     * @param id    unique in the page
     * @param title what it shows
     * @param lines the four arrows
     * @return an svg element
     * @throws CourseFailure if they are no ring of four
     */
    public static String svg(String id, String title, List<String> lines) {
        List<Arrow> arrows = lines.stream().map(ARROW::matcher).filter(Matcher::matches)
                .map(arrow -> new Arrow(arrow.group(1), arrow.group(2), arrow.group(3))).toList();
        boolean ring = arrows.size() == 4;
        for (int i = 0; ring && i < 4; i++) {
            ring = arrows.get(i).to().equals(arrows.get((i + 1) % 4).from());
        }
        if (!ring) {
            throw new CourseFailure("These are no four arrows \"A -> B: why\", each of which begins where the one before ends: "
                    + String.join("; ", lines) + ".");
        }
        double width = 20 + LETTER * arrows.stream().mapToInt(arrow -> arrow.from().length()).max().orElseThrow();
        double right = Svg.WIDTH - 1 - width;
        double top = 6 + BOX / 2;
        double bottom = top + BELOW;
        double leftMiddle = 1 + width / 2;
        double rightMiddle = right + width / 2;

        Svg svg = new Svg();
        box(svg, 1, top, width, "step task0", arrows.get(0).from());
        box(svg, right, top, width, "blocked", arrows.get(1).from());
        box(svg, right, bottom, width, "step task1", arrows.get(2).from());
        box(svg, 1, bottom, width, "blocked", arrows.get(3).from());
        svg.arrow(1 + width + 3, top, right - 3, top);
        svg.text(Svg.WIDTH / 2.0, top - 7, "tick", arrows.get(0).why());
        svg.arrow(rightMiddle, top + BOX / 2 + 3, rightMiddle, bottom - BOX / 2 - 3);
        svg.text(rightMiddle - 10, (top + bottom) / 2 + 4, "tick end", arrows.get(1).why());
        svg.arrow(right - 3, bottom, 1 + width + 3, bottom);
        svg.text(Svg.WIDTH / 2.0, bottom + 18, "tick", arrows.get(2).why());
        svg.arrow(leftMiddle, bottom - BOX / 2 - 3, leftMiddle, top + BOX / 2 + 3);
        svg.text(leftMiddle + 10, (top + bottom) / 2 + 4, "tick start", arrows.get(3).why());
        String description = arrows.stream().map(arrow -> arrow.from() + " " + arrow.why() + " " + arrow.to())
                .collect(Collectors.joining("; ", "A ring of arrows. ", ": back at the beginning."));
        return svg.picture(id, title, description, bottom + BOX / 2 + 2);
    }

    private static void box(Svg svg, double x, double middle, double width, String style, String text) {
        svg.box(x, middle - BOX / 2, width, BOX, style);
        svg.text(x + width / 2, middle + 5, "middle", text);
    }
}
