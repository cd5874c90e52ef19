package sums;

/** Wrong: it adds two. Caught by {@code three}. */
final class Ex1Twice {
    static int twice(int n) {
        return n + 2;
    }
}
