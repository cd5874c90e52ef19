/** Prints a sentence. Maven itself would print it as an error or, with {@code -q}, not at all. */
public class Say {
    /**
     * Prints the sentence.
     *
     * @param args the sentence
     */
    public static void main(String[] args) {
        System.out.println(args[0]);
    }
}
