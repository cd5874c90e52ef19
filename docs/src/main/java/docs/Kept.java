package docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The last run of a program, and a key beside it that says what it depended on: its code, its arguments, the machine with its
 * Java or Python, and the output itself. While the key fits, the run need not be made again.
 *
 * @param tsv  the run
 * @param key  the file with its key
 * @param asOf the key as it must be now, but for the last line, which is the output's
 */
record Kept(Path tsv, Path key, String asOf) {

    /**
     * What a run of a program would depend on now.
     *
     * @param machine the system, its cores and its Java or Python
     * @param folder  where the runs of the lesson are kept
     */
    static Kept of(Example example, Lesson lesson, String machine, Path folder) {
        return new Kept(folder.resolve(example.program() + ".tsv"), folder.resolve(example.program() + ".key"),
                "code      " + lesson.fingerprint(example.program())
                        + "\narguments " + example.arguments()
                        + "\nmachine   " + machine + "\n");
    }

    /** The run, if it depended on nothing that is different now. */
    Optional<String> read() throws IOException {
        if (!Files.exists(tsv) || !Files.exists(key)) {
            return Optional.empty();
        }
        String raw = new String(Files.readAllBytes(tsv), StandardCharsets.UTF_8);
        return Files.readString(key).equals(keyOf(raw)) ? Optional.of(raw) : Optional.empty();
    }

    /** To be called before a run, so that one that fails or is interrupted leaves no key. */
    void forget() throws IOException {
        Files.deleteIfExists(key);
    }

    /** Keeps a run. The key is written last, and fits the whole of the output only. */
    void write(String raw) throws IOException {
        Files.writeString(tsv, raw);
        Files.writeString(key, keyOf(raw));
    }

    private String keyOf(String raw) {
        return asOf + "output    " + Lesson.sha256(raw) + "\n";
    }
}
