package kit;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many files this process may have open. To the operating system, a connection is an open file, too. */
public final class OpenFiles {
    private static final int OF_THE_JVM = 200; // it has some files open as well

    private OpenFiles() {
    }

    /**
     * Checks that this process may open that many connections. If not, this says what to do and ends the program with status 2.
     *
     * @param what a word for those that connect, such as "users"
     */
    public static void mustAllow(Class<?> example, int connections, String what) {
        int need = connections + OF_THE_JVM;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < need) {
            System.err.println(example.getSimpleName() + " needs " + need + " open files for " + connections + " " + what
                    + ", and this system allows " + system.getMaxFileDescriptorCount() + ": raise the limit (ulimit -n " + need
                    + "), or ask for fewer " + what + ".");
            System.exit(2);
        }
    }
}
