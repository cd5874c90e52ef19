package coach;

/** Words and numbers for sentences. */
final class Text {
    private Text() {
    }

    /** At most so many characters of a text. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** {@code 1 thread} or {@code 2 threads}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
