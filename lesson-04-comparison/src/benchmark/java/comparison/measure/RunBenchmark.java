package comparison.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks. Writes {@code measured.json}, what was measured, and {@code measured-on.properties}, on what machine. */
public final class RunBenchmark {
    private static final Path MEASURED = Path.of("measured.json");
    private static final Path MEASURED_ON = Path.of("measured-on.properties");

    /**
     * Runs them.
     *
     * @param args {@code quick} for a try with small numbers, and then options of JMH itself ({@code -h} lists them)
     */
    public static void main(String[] args) throws IOException {
        List<String> forJmh = new ArrayList<>(List.of(args));
        boolean quick = forJmh.remove("quick");
        try {
            CommandLineOptions options = new CommandLineOptions(forJmh.toArray(String[]::new));
            if (options.shouldHelp()) {
                options.showHelp();
                return;
            }
            measure(options, quick);
        } catch (CommandLineOptionException e) {
            fail(2, "JMH does not know these options: " + String.join(" ", args) + ". It says: " + e.getMessage()
                    + ". -Dargs=\"-h\" lists all.");
        } catch (NoBenchmarksException e) {
            fail(2, "No benchmark has such a name: " + String.join(" ", args) + ". Try WaitingBenchmark, RequestsBenchmark,"
                    + " PrimesBenchmark or StartBenchmark.");
        } catch (RunnerException e) {
            fail(1, "The benchmark failed, so nothing was written. " + e.getMessage()
                    + " If your system allows no 10,000 threads, take fewer: -Dargs=\"-p tasks=10,100\".");
        }
    }

    private static void measure(CommandLineOptions options, boolean quick) throws IOException, RunnerException {
        Files.deleteIfExists(MEASURED);
        Files.deleteIfExists(MEASURED_ON);
        try (SlowService service = new SlowService(RequestsBenchmark.MILLIS, 2_000)) {
            ChainedOptionsBuilder all = new OptionsBuilder().parent(options)
                    .shouldFailOnError(true)
                    .addProfiler(PeakProfiler.class)
                    .jvmArgsAppend("-Dservice=" + service.slow());
            if (!VirtualThreads.areHere()) {
                System.out.println("Virtual threads came with Java 21, so they are left out on this JDK.");
                all.exclude("virtualThread");
            }
            if (quick) {
                System.out.println("Quick: each row once, with small numbers. It shows that all works, no more.");
                all.forks(1).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(200))
                        .param("tasks", "2").param("workers", "2").param("limit", "100000");
            } else {
                System.out.println("All of it takes about a quarter of an hour. Leave the machine alone meanwhile.");
                System.out.println("(Do not mind JMH's \"ETA\": it does not know how long most of the rows take.)");
                if (!options.getParameter("workers").hasValue()) {
                    all.param("workers", workers());
                }
            }
            Collection<RunResult> results = new Runner(all.build()).run();
            if (results.isEmpty()) {
                throw new RunnerException("It measured nothing.");
            }
            write(results);
        }
        System.out.println("Written: " + MEASURED.toAbsolutePath() + ", and " + MEASURED_ON + " beside it.");
    }

    /** 1, 2, 4 and so on, up to twice the cores. */
    private static String[] workers() {
        return IntStream.iterate(1, n -> n <= 2 * Runtime.getRuntime().availableProcessors(), n -> 2 * n)
                .mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static void write(Collection<RunResult> results) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(json, true, StandardCharsets.UTF_8);
        ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
        // JMH also notes in which folder this Java stands. That is nobody's business.
        Files.writeString(MEASURED, json.toString(StandardCharsets.UTF_8)
                .replaceAll("\"jvm\" : \"[^\n]*\",", "\"jvm\" : \"java\","));
        Files.write(MEASURED_ON, List.of(
                "# The machine and the day of the measurements in " + MEASURED + " beside this file.",
                "day = " + LocalDate.now(ZoneOffset.UTC),
                "processor = " + Machine.processor(),
                "cores = " + Runtime.getRuntime().availableProcessors(),
                "memory = " + Machine.memory(),
                "system = " + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "jdk = " + System.getProperty("java.version"),
                "vm = " + System.getProperty("java.vm.name")));
    }

    private static void fail(int status, String sentence) {
        System.err.println(sentence);
        System.exit(status);
    }
}
