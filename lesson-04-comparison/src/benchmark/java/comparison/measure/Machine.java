package comparison.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What machine this is: asked in another way on each system. */
final class Machine {

    /** The model of the processor. */
    static String processor() throws IOException {
        Path linux = Path.of("/proc/cpuinfo");
        if (Files.isReadable(linux)) {
            for (String line : Files.readAllLines(linux)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        if (System.getProperty("os.name").startsWith("Mac")) {
            Process asked = new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string").start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        String windows = System.getenv("PROCESSOR_IDENTIFIER");
        return windows == null ? "unknown processor" : windows;
    }

    /** How much memory it has. */
    static String memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return String.format(Locale.ROOT, "%.0f GB", system.getTotalMemorySize() / 1e9);
        }
        return "unknown memory";
    }

    private Machine() {
    }
}
