package comparison.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Looks again and again at a program and all processes that it has started: how many threads, how much memory at once? */
final class PeakUsage implements AutoCloseable {

    private final ProcessHandle program;
    private final Thread watch = new Thread(this::watch, "looks at threads and memory");
    private volatile int threads;
    private volatile double megabytes = Double.NaN;

    /** Begins to look at a program. On systems other than Linux there is no simple way to ask, and nothing is measured. */
    PeakUsage(ProcessHandle program) {
        this.program = program;
        if (isPossible()) {
            watch.setDaemon(true);
            watch.start();
        }
    }

    static boolean isPossible() {
        return Files.isReadable(Path.of("/proc/self/smaps_rollup"));
    }

    // tag::main[]
    private void look() {
        long threadsNow = 0;
        long kilobytesNow = 0;
        for (ProcessHandle process : Stream.concat(Stream.of(program), program.descendants()).toList()) {
            threadsNow += number(process, "status", "Threads:");
            kilobytesNow += number(process, "smaps_rollup", "Pss:");    // what processes share is divided among them
        }
        threads = (int) Math.max(threads, threadsNow);
        megabytes = Math.max(Double.isNaN(megabytes) ? 0 : megabytes, kilobytesNow * 1024 / 1e6);
    }
    // end::main[]

    private void watch() {
        try {
            while (true) {
                long began = System.nanoTime();
                look();
                long millis = (System.nanoTime() - began) / 1_000_000;
                // Looking costs time, and must not disturb what it looks at.
                Thread.sleep(Math.max(50, Math.min(10 * millis, 200)));
            }
        } catch (InterruptedException e) {
            // close() ends it.
        }
    }

    private static long number(ProcessHandle process, String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), file))) {
            return lines.filter(line -> line.startsWith(name)).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).orElse(0L);
        } catch (IOException | UncheckedIOException e) {
            return 0;       // it has just ended
        }
    }

    /** The most threads at once, of all processes together, those of the JVMs themselves too; 0 if not measured. */
    int threads() {
        return threads;
    }

    /** The most RAM at once, of all processes together, in megabytes; NaN if not measured. */
    double megabytes() {
        return megabytes;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
