package coach;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch, with a screen that only listens. */
class WatchIT {
    @TempDir
    private Path folder;

    @Test
    void aSaveIsAnswered() throws Exception {
        Copy copy = Copy.in(folder);
        Ear ear = new Ear();
        Thread watch = new Thread(() -> {
            try {
                new Watch(copy.course(), ear).run();
                ear.println("The watch has ended.");
            } catch (IOException | InterruptedException e) {
                ear.println(e.toString());
            }
        });
        watch.start();
        ear.hear("waiting   ★ 1.1 Twice as much");
        ear.hear("Save a file");
        copy.save("return n * n;");
        ear.hear("not yet   Twice three is six, and you said 9.");
        ear.press('h');
        ear.hear("Hint 1 of 3 to 1.1: where to look");
        ear.press('h');
        ear.hear("Hint 2 of 3");
        ear.press('s');
        ear.hear("Shall I show our solution to 1.1?");
        ear.press('n');
        ear.hear("Nothing was done.");
        ear.press('?');
        ear.hear("h  the next hint");
        copy.save("while (true) { }");
        copy.save("return n + n;");
        ear.hear("done      ★ 1.1 Twice as much");
        ear.hear("1 of 1 done");
        ear.press('r');
        ear.hear("done      ★ 1.1 Twice as much");
        ear.press('x');
        ear.hear("The starter of 1.1 is kept in git");
        Files.delete(copy.exercise().file());
        ear.hear("not yet   Ex1Twice.java is gone.");
        ear.press('l');
        ear.hear("Lesson 1: sums");
        ear.press('q');
        ear.hear("The watch has ended.");
    }

    /** A screen that only listens. */
    private static final class Ear implements Screen {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private volatile IntPredicate keys;

        @Override
        public void println(String line) {
            lines.add(line);
        }

        @Override
        public void readKeys(IntPredicate keys) {
            this.keys = keys;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }

        void press(char key) {
            keys.test(key);
        }

        void hear(String text) throws InterruptedException {
            StringBuilder heard = new StringBuilder();
            for (String line = ""; !line.contains(text); heard.append(line).append('\n')) {
                line = lines.poll(60, TimeUnit.SECONDS);
                assertTrue(line != null, () -> "Waited for \"" + text + "\", and heard:\n" + heard);
            }
        }
    }
}
