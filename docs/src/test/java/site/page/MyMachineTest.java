package site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import site.run.CapturedRun;
import site.run.Example;
import site.run.Run;

class MyMachineTest {
    private static final Path DOCS = Path.of("").toAbsolutePath();
    private static final Published PUBLISHED = new Published(List.of(
            "measured.system = Linux amd64", "measured.cores = 2", "measured.memory = 25 GB", "measured.jdk = 25.0.3",
            "measured.day = 2026-11-23",
            "waiting.threads.1000.values = 6", "waiting.threads.1000.jvms = 3",
            "waiting.threads.1000.time = 1.20 s", "waiting.threads.1000.time.least = 1.16 s",
            "waiting.threads.1000.time.most = 1.25 s",
            "primes.virtual-threads.2.speed-up = 1.76", "primes.virtual-threads.2.speed-up.least = 1.70",
            "primes.virtual-threads.2.speed-up.most = 1.80"));
    private static final CapturedRun GROWS = captured("HowItGrows",
            "Tasks that wait 1 s each.",
            "threads = the most at once",
            "                     tasks      time       threads",
            "threads              1,000    1.58 s         1,020",
            "processes            1,000  left out: it would take about 44 s",
            "And calculating: the primes up to 5,000,000.",
            "                        time     ideal  speed-up",
            "2 virtual threads     0.69 s    0.40 s      1.15",
            "All of it took 54 s.");

    @Test
    void aTableHasThePublishedFigureOfTheSameWork() {
        assertTrue(machine(GROWS).tables().contains("""
                |what |tasks |time |threads |published time

                |threads |1,000 |1.58_s |1,020 |1.20_s (1.16 to 1.25_s)
                |processes |1,000 |left out: it would take about 44_s | |
                |===""".replace('_', '\u00a0')), machine(GROWS).tables());
        assertTrue(machine(GROWS).markdown().contains("""
                | what | time | ideal | speed-up | published speed-up |
                |---|---|---|---|---|
                | 2 virtual threads | 0.69 s | 0.40 s | 1.15 | 1.76 (1.70 to 1.80) |
                """), machine(GROWS).markdown());
    }

    @Test
    void whereNothingIsPublishedThereIsNoSuchColumn() {
        CapturedRun users = captured("ManyUsers", "Users: 2000.", "                time    ideal", "one thread per user   1.62 s   0.20 s");
        assertTrue(machine(users).markdown().contains("| what | time | ideal |\n|---|---|---|\n| one thread per user | 1.62 s | 0.20 s |\n"),
                machine(users).markdown());
    }

    @Test
    void itSaysOnWhat() {
        String markdown = machine(GROWS).markdown();
        assertTrue(markdown.contains("| System | Linux amd64 | Linux amd64 |\n| Cores | 4 | 2 |\n"), markdown);
        assertTrue(markdown.contains("| Day | 1 May 2026 | 2026-11-23 |\n"), markdown);
    }

    @Test
    void allThatItShowsIsRun() throws IOException {
        List<String> run = Example.list(DOCS, Page.chapters(DOCS)).stream()
                .map(example -> example.lesson().packageName() + "." + example.program()).toList();
        assertEquals(List.of(), MyMachine.PROGRAMS.stream().filter(it -> !run.contains(it)).toList());
    }

    private static MyMachine machine(CapturedRun captured) {
        return new MyMachine(Map.of(MyMachine.PROGRAMS.get(0), captured), PUBLISHED);
    }

    private static CapturedRun captured(String program, String... lines) {
        Run run = new Run(List.of(lines).stream().map(text -> new Run.Line(0, text)).toList());
        Example example = new Example("comparison", new Lesson(Path.of("lesson-04-comparison")), program, "", "-", "");
        return new CapturedRun(example, "", "Linux amd64 · 4 cores · JDK 21.0.1 · 1 May 2026", "", Optional.of(run));
    }
}
