package coach.runner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the JVM with the tests tells the coach.
 *
 * @param kind what happened
 * @param test the test method, if it concerns one
 * @param text the test's name in words, or a sentence that says what was wrong
 * @param clean whether nothing was left behind, so that this JVM may be used again
 */
public record Message(Kind kind, String test, String text, boolean clean) {
    private static final int MOST = 10_000;

    /** What happened. */
    public enum Kind {
        /** The JVM is warm and waits for work. */
        READY,
        /** A test is content. */
        PASSED,
        /** What the code did in a test, as the test saw it. */
        SEEN,
        /** All tests of the class are content. */
        DONE,
        /** An exercise that is not begun. */
        WAITING,
        /** A test failed by an assertion, and says why. */
        WRONG,
        /** A test ended by another exception. */
        THREW,
        /** The code was cut off: it took too long, started too many threads, or ended the JVM. */
        CUT_OFF
    }

    /** The same, from a JVM that is clean or is not. */
    Message clean(boolean clean) {
        return new Message(kind, test, text, clean);
    }

    /** Sends this message. */
    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(kind.name());
        out.writeUTF(cut(test));
        out.writeUTF(cut(text));
        out.writeBoolean(clean);
        out.flush();
    }

    /** Receives a message. */
    public static Message read(DataInputStream in) throws IOException {
        return new Message(Kind.valueOf(in.readUTF()), in.readUTF(), in.readUTF(), in.readBoolean());
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    }
}
