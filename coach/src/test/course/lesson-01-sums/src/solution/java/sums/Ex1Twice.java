package sums;

/** Adds the number to itself. */
final class Ex1Twice {
    static int twice(int n) {
        return n + n;
    }
}
