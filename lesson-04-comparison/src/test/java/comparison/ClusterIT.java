package comparison;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.hazelcast.core.Hazelcast;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of a cluster are killed at different moments, and so are those who hand out the work. Nothing is left. */
@Tag("proof")
class ClusterIT {

    private static final String RESULT =
            "Each of the 300 pieces is in the result once: 664579 primes. One thread counts as many.";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final Set<ProcessHandle> seen = new HashSet<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
        seen.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0 60", "4 60", "2 300", "2 -1", "2 060", "2 60 3", "two 60", "2 99999999999999999999"})
    void badInputGetsOneLineThatSaysWhatToDo(String bad) throws Exception {
        Process run = start("bad", bad.split(" "));
        assertEquals(2, exitStatus(run), "exit status");
        String err = err("bad");
        assertAll(
                () -> assertEquals("", out("bad"), "standard output"),
                () -> assertEquals(1, err.lines().count(), err),
                () -> assertTrue(err.startsWith("Cluster takes "), err),
                () -> assertTrue(err.strip().endsWith(" You gave: " + bad + "."), err));
    }

    /** From the very first moment to nearly the last. Two clusters are there at the same time, and do not meet. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1 0; 2 290", "3 20; 1 150"})
    void countsEachPieceOnce(String both) throws Exception {
        String[] arguments = both.split("; ");
        Process first = start("first", arguments[0].split(" "));
        Process second = start("second", arguments[1].split(" "));
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (first.isAlive() || second.isAlive()) {
            assertTrue(System.nanoTime() - giveUp < 0, "After 300 s they still run: " + out("first") + out("second"));
            rememberChildren(first);
            rememberChildren(second);
            Thread.sleep(5);
        }
        for (String name : List.of("first", "second")) {
            assertAll(
                    () -> assertEquals("", err(name), "standard error"),
                    () -> assertTrue(out(name).lines().anyMatch(RESULT::equals), out(name)),
                    () -> assertTrue(out(name).contains(": is killed, when "), out(name)));
        }
        assertEquals(0, first.exitValue(), "exit status");
        assertEquals(0, second.exitValue(), "exit status");
        assertEquals(8, seen.size(), "processes seen, four in each cluster");
        assertNoProcessIsLeft();
    }

    @Test
    void listensOnLoopbackOnlyAndLeavesNoProcess() throws Exception {
        Process run = start("run", "2", "299");         // until then, all members are there
        awaitLine("Coordinator: submits 300 pieces", run);
        if (OS.LINUX.isCurrentOs()) {
            assertListensOnLoopbackOnly();
        }
        run.destroyForcibly();
        assertNoProcessIsLeft();
        assertEquals("", err("run"), "standard error");
    }

    @Test
    void killedCoordinatorLeavesNoProcess() throws Exception {
        Process run = start("run");
        awaitLine("Coordinator: submits 300 pieces", run);
        run.children().forEach(ProcessHandle::destroyForcibly);
        assertEquals(1, exitStatus(run), "exit status");
        assertNoProcessIsLeft();
        assertEquals("The coordinator was killed, and all answers were lost with it. Run it again.", err("run").strip());
    }

    @Test
    void memberThatCannotStartIsReported() throws Exception {
        Process run = start("run");
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(600);
        while (run.descendants().count() < 4) {
            assertTrue(run.isAlive() && System.nanoTime() - giveUp < 0, "It printed " + out("run") + err("run"));
            Thread.sleep(2);
        }
        rememberChildren(run);
        ProcessHandle coordinator = run.children().findFirst().orElseThrow();
        coordinator.children().findFirst().orElseThrow().destroyForcibly();
        assertEquals(1, exitStatus(run), "exit status");
        assertNoProcessIsLeft();
        assertTrue(err("run").matches("Member [1-3] has ended before it joined the others\\. [^\n]*\\R"), err("run"));
    }

    /** In Linux, /proc names the sockets of each process, and the address at which each of them listens. */
    private void assertListensOnLoopbackOnly() throws IOException {
        int listening = 0;
        for (ProcessHandle process : List.copyOf(seen)) {
            Set<String> sockets = sockets(process);
            for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
                for (String line : Files.readAllLines(Path.of("/proc", "" + process.pid(), "net", table))) {
                    String[] columns = line.strip().split("\\s+");      // 1: local address, 3: state, 9: number of the socket
                    if (columns.length > 9 && sockets.contains("socket:[" + columns[9] + "]")) {
                        boolean listens = columns[3].equals("0A");
                        String address = columns[1].replaceFirst(":.*", "");
                        assertTrue(Set.of("0100007F", "0000000000000000FFFF00000100007F").contains(address), table + ": " + line);
                        assertTrue(table.startsWith("tcp"), table + ": " + line);
                        listening += listens ? 1 : 0;
                    }
                }
            }
        }
        assertEquals(4, listening, "sockets that listen: one for each member, and one for the coordinator");
    }

    private static Set<String> sockets(ProcessHandle process) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", "" + process.pid(), "fd"))) {
            for (Path file : files.toList()) {
                sockets.add(Files.readSymbolicLink(file).toString());
            }
        } catch (IOException e) {
            // The process has just ended, or this file was just closed.
        }
        return sockets;
    }

    private void rememberChildren(Process run) {
        run.descendants().forEach(seen::add);
    }

    private void awaitLine(String line, Process run) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(600);
        while (!out("run").contains(line)) {
            assertTrue(run.isAlive() && System.nanoTime() - giveUp < 0, "It printed " + out("run") + err("run"));
            rememberChildren(run);
            Thread.sleep(2);
        }
        rememberChildren(run);
        assertEquals(4, seen.size(), "processes: the coordinator and three members");
    }

    private void assertNoProcessIsLeft() throws Exception {
        assertFalse(seen.isEmpty(), "processes seen");
        for (ProcessHandle process : seen) {
            try {
                process.onExit().get(300, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                fail("After 300 s this process is still there: " + process.info());
            }
        }
    }

    private static int exitStatus(Process run) throws InterruptedException {
        assertTrue(run.waitFor(600, TimeUnit.SECONDS), "Still running after 600 s.");
        return run.exitValue();
    }

    private String out(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".out"));
    }

    private String err(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".err"));
    }

    private Process start(String name, String... arguments) throws IOException {
        String classes = jar(Cluster.class) + File.pathSeparator + jar(Hazelcast.class);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", classes, Cluster.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process run = builder.start();
        started.add(run);
        return run;
    }

    private static Path jar(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
