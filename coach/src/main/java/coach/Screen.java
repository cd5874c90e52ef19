package coach;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.OSUtils;

/** Where the watch prints and reads keys: a terminal, with colours and single keys; or else plain lines. */
interface Screen extends AutoCloseable {
    /** As wide as the word that says how an exercise stands. */
    String INDENT = " ".repeat(12);

    /** Prints a line. */
    void println(String line);

    /** Reads one key after the other, in the background, until one says false; with no terminal, the letters of the lines. */
    void readKeys(IntPredicate keys);

    @Override
    void close();

    /** The terminal that we run in, or plain lines if there is none. */
    static Screen open() {
        try {
            TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(false);
            if (!OSUtils.IS_WINDOWS) {
                builder.provider("exec"); // The others call native code, of which newer JDKs warn.
            }
            return new InTerminal(builder.build());
        } catch (IOException | IllegalStateException e) {
            return new Plain();
        }
    }

    /** A terminal. */
    final class InTerminal implements Screen {
        private static final Map<String, AttributedStyle> COLOURS = Map.of(
                "done", AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN).bold(),
                "passed", AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN),
                "not yet", AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW).bold(),
                "waiting", AttributedStyle.DEFAULT.faint(),
                "checking", AttributedStyle.DEFAULT.faint());

        private final Terminal terminal;
        private final Attributes before;
        private final Thread atExit = new Thread(this::restore, "restores the terminal");

        InTerminal(Terminal terminal) {
            this.terminal = terminal;
            this.before = terminal.enterRawMode();
            Runtime.getRuntime().addShutdownHook(atExit);
        }

        @Override
        public void println(String line) {
            PrintWriter out = terminal.writer();
            wrap(line, terminal.getSize().getColumns()).forEach(part -> out.println(coloured(part)));
            out.flush();
        }

        /** The first words say how it stands: they get a colour. */
        private String coloured(String line) {
            for (Map.Entry<String, AttributedStyle> colour : COLOURS.entrySet()) {
                if (line.startsWith("  " + colour.getKey() + " ")) {
                    int end = 2 + colour.getKey().length();
                    return new AttributedStringBuilder().styled(colour.getValue(), line.substring(0, end)).append(line.substring(end))
                            .toAnsi(terminal);
                }
            }
            return line;
        }

        @Override
        public void readKeys(IntPredicate keys) {
            NonBlockingReader reader = terminal.reader();
            inBackground(() -> {
                int key = reader.read();
                while (key >= 0 && keys.test(key)) {
                    key = reader.read();
                }
            });
        }

        @Override
        public void close() {
            Runtime.getRuntime().removeShutdownHook(atExit);
            restore();
        }

        private void restore() {
            try {
                terminal.setAttributes(before);
                terminal.close();
            } catch (IOException e) {
                // The terminal is gone.
            }
        }
    }

    /** No terminal: an IDE's console, a pipe, a file. */
    final class Plain implements Screen {
        @Override
        public void println(String line) {
            System.out.println(line);
            System.out.flush();
        }

        @Override
        public void readKeys(IntPredicate keys) {
            inBackground(() -> {
                int key = System.in.read();
                while (key != -1 && (Character.isWhitespace(key) || keys.test(key))) {
                    key = System.in.read();
                }
            });
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    /** Breaks a line that is wider than the terminal between two words; what follows stands below the sentence. */
    static List<String> wrap(String line, int width) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        String indent = line.startsWith(INDENT + "  ") ? INDENT + "  " : line.startsWith("  ") ? INDENT : "  ";
        while (width > 40 && rest.length() > width && rest.lastIndexOf(' ', width) > indent.length()) {
            int end = rest.lastIndexOf(' ', width);
            parts.add(rest.substring(0, end));
            rest = indent + rest.substring(end + 1);
        }
        parts.add(rest);
        return parts;
    }

    /** Reads until there is nothing more. */
    private static void inBackground(Reading reading) {
        Thread thread = new Thread(() -> {
            try {
                reading.read();
            } catch (IOException | IllegalStateException e) {
                // Nobody types any more, or the terminal is closed.
            }
        }, "keys");
        thread.setDaemon(true);
        thread.start();
    }

    /** Something that reads. */
    interface Reading {
        void read() throws IOException;
    }
}
