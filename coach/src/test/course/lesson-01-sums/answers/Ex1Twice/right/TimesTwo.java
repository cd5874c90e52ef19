package sums;

/** Right: it multiplies. */
final class Ex1Twice {
    static int twice(int n) {
        return 2 * n;
    }
}
