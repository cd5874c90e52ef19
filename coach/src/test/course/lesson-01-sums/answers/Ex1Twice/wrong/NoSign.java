package sums;

/** Wrong: it loses the sign. Caught by {@code lessThanNothing}. */
final class Ex1Twice {
    static int twice(int n) {
        return 2 * Math.abs(n);
    }
}
