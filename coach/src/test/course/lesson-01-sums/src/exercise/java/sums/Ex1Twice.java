package sums;

import org.junit.jupiter.api.Assumptions;

/** Exercise 1.1: twice as much. */
final class Ex1Twice {
    static int twice(int n) {
        Assumptions.abort("1.1 is waiting for you: delete this line.");
        return n;
    }
}
