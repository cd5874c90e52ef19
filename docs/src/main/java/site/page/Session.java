package site.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the coach prints in a learner's evening, for the page "The coach". */
public final class Session {
    private static final List<String> TEXTS = List.of("board", "wrong", "right", "hint");

    private Session() { }

    /** Writes each text as the coach's tests have recorded it: {@code session/board.txt}. */
    public static void make(Path docs, MadeFolder made) throws IOException {
        for (String text : TEXTS) {
            Path printed = docs.resolveSibling("coach").resolve("runs/" + text + ".txt");
            made.in("session").write(text + ".txt", Files.exists(printed) ? Files.readString(printed)
                    : "(What the coach prints here hasn't been recorded yet.)\n");
        }
    }
}
