package sums;

import org.opentest4j.AssertionFailedError;

/** What the tests of this lesson share. */
final class Told {
    private Told() {
    }

    static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new AssertionFailedError(sentence + " → Ex1Twice.java:6");
        }
    }
}
