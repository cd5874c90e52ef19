package processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kit.Arguments;

/** Two of four processes crash, and the other two finish their work; then the same happens to four threads. */
public final class CrashIsolation {

    /** A limit for each JVM, so that the one who wants too much finds out soon. */
    private static final String SMALL_HEAP = "-Xmx32m";

    // tag::main[]
    private static int fourProcesses() throws IOException, InterruptedException {
        List<Process> tasks = new ArrayList<>();
        List<Thread> watchers = new ArrayList<>();
        try {
            for (int i = 1; i <= 4; i++) {
                String name = "Task " + i;
                Process task = Jvm.java(SMALL_HEAP, "-XX:+ExitOnOutOfMemoryError",
                    Task.class.getName(), name).start();
                System.out.println(name + ": starts");
                Thread watcher = new Thread(() -> System.out.println(name + ": " + watch(task)));
                watcher.start();
                tasks.add(task);
                watchers.add(watcher);
            }
            watchers.get(1).join();         // Task 2 is killed, and Task 3 takes too much memory
            watchers.get(2).join();
            System.out.println("Two have crashed. The other two are still there, and we let them finish.");
            for (int other : new int[] {0, 3}) {
                tasks.get(other).outputWriter().append("finish\n").flush();
                watchers.get(other).join();
            }
            return (int) tasks.stream().filter(task -> task.exitValue() == 0).count();
        } finally {
            tasks.forEach(task -> task.destroyForcibly().onExit().join());
        }
    }

    /** Passes on what a process prints, kills it when it is half done, and tells how it has ended. */
    private static String watch(Process process) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println(line);
                if (line.endsWith(": is half done")) {
                    process.toHandle().destroyForcibly();   // from outside and without asking, like kill -9
                }
            }
            int status = process.waitFor();
            return "ended with status " + status + ", " + switch (status) {
                case 0 -> "all is well";
                case 3 -> "out of memory";          // that is what ExitOnOutOfMemoryError says
                default -> "killed";                // 137 on Linux and macOS, 1 on Windows
            };
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Lost sight of a process.", e);
        }
    }
    // end::main[]

    /** What each of the four processes runs. */
    static final class Task {
        public static void main(String[] args) throws IOException {
            if (args[0].equals("Task 2")) {
                System.out.println(args[0] + ": is half done");         // the moment at which we kill it
            } else if (args[0].equals("Task 3")) {
                exhaustMemory(args[0]);
            }
            String line = new BufferedReader(new InputStreamReader(System.in)).readLine();
            if (line != null) {         // null: our parent has gone
                System.out.println(args[0] + ": finishes");
            }
        }
    }

    private static final List<byte[]> MEMORY = new ArrayList<>();

    /** Set aside, so that there is something left to print with when all the rest is taken. */
    private static byte[] reserve = new byte[2_000_000];

    /** Keeps all that it gets, like a list that somebody forgets to clear. */
    private static void exhaustMemory(String name) {
        System.out.println(name + ": wants more and more memory");
        while (true) {
            MEMORY.add(new byte[1_000_000]);
        }
    }

    /** What the program with the four threads runs. One step follows the other, so that you see the same in every run. */
    static final class FourThreads {
        public static void main(String[] args) throws InterruptedException {
            Jvm.endWithParent();
            // Without this, Java prints a stack trace to standard error. The thread ends either way.
            Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
                boolean outOfMemory = e instanceof OutOfMemoryError;
                if (outOfMemory) {
                    reserve = null;
                }
                System.out.println(thread.getName() + ": ends, " + (outOfMemory ? "out of memory" : "by an exception"));
            });

            Thread patient = new Thread(FourThreads::workOn, "Task 1");
            patient.start();
            runAndJoin("Task 2", () -> {
                System.out.println("Task 2: begins, and fails");
                throw new IllegalStateException("Nobody catches this.");
            });
            runAndJoin("Task 3", () -> {
                System.out.println("Task 3: begins");
                exhaustMemory("Task 3");
            });
            runAndJoin("Task 4", () -> {
                System.out.println("Task 4: begins, and wants a little memory");
                MEMORY.add(new byte[4_000_000]);
                System.out.println("Task 4: finishes");
            });
            System.out.println("Task 1: is half done");
            patient.join();
        }

        private static void workOn() {
            System.out.println("Task 1: begins, and needs no more memory");
            try {
                Thread.sleep(60_000);
                System.out.println("Task 1: finishes");
            } catch (InterruptedException e) {
                // Nobody interrupts it.
            }
        }

        private static void runAndJoin(String name, Runnable task) throws InterruptedException {
            Thread thread = new Thread(task, name);
            thread.start();
            thread.join();
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments.none(CrashIsolation.class, args);
        System.out.println("Four tasks. One is killed, one takes more and more memory. What becomes of the other two?");
        long began = System.nanoTime();

        System.out.println("Each task is a process:");
        int finished = fourProcesses();

        System.out.println("Each task is a thread of the same program:");
        // With the serial collector, the reserve is always enough. With G1, the main thread sometimes ran out of memory as well.
        Process program = Jvm.java(SMALL_HEAP, "-XX:+UseSerialGC", FourThreads.class.getName()).start();
        String end;
        try {
            end = watch(program);
        } finally {
            program.destroyForcibly().onExit().join();
        }
        System.out.println("A thread cannot be killed from outside, only its program. It " + end
                + ", and all its threads with it.");
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(String.format(Locale.ROOT, "It took %.2f s. The ideal is that only those end who crash:"
                + " %d of four processes finished, and none of the four threads.", seconds, finished));
    }
}
