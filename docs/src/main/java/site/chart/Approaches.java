package site.chart;

import course.CourseFailure;
import java.util.List;

/** The approaches that lesson 4 compares, in the order of its charts. Each has the same colour and mark in all of them. */
public final class Approaches {
    public static final List<String> NAMES = List.of("threads", "processes", "async", "virtual threads", "one after another");

    private Approaches() {
    }

    /** Which colour and mark an approach has. */
    public static int look(String name) {
        int look = NAMES.indexOf(name);
        if (look < 0) {
            throw new CourseFailure("There is no approach called \"" + name + "\". These are there: "
                    + String.join(", ", NAMES) + ".");
        }
        return look;
    }
}
