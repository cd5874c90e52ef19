package kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How much memory this JVM has used. */
public final class PeakMemory {
    private PeakMemory() {
    }

    /**
     * The most that this JVM had in RAM at any one time so far, in megabytes: VmHWM in /proc/self/status, as proc(5) describes it.
     * NaN on operating systems other than Linux, where there's no simple way to ask.
     */
    public static double megabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
        for (String line : lines) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6;
            }
        }
        return Double.NaN;
    }

    /** Megabytes as a text for a table. */
    public static String text(double megabytes) {
        return Double.isNaN(megabytes) ? "not measured" : String.format(Locale.ROOT, "%.0f MB", megabytes);
    }
}
