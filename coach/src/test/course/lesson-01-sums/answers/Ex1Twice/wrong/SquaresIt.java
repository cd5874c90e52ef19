package sums;

/** Wrong: two times two is four, too. Caught by {@code three}. */
final class Ex1Twice {
    static int twice(int n) {
        return n * n;
    }
}
