package comparison;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/**
 * The published measurements, figure by figure. They come from one run of the benchmark: {@code measured.json} is what JMH
 * wrote, {@code measured-on.properties} says where and when.
 *
 * <p>A key has up to five parts:
 * <pre>
 * waiting.threads.1000.time           plain waits of 1 s: how they were done, how many, what was measured
 * requests.virtual-threads.100.time   HTTP requests of 1 s, likewise
 * primes.processes.2.time             counting primes: how it was done, and by how many workers
 * start.thread.time                   to start one task and wait for its end: thread, process, async, virtual-thread
 * measured.day                        and .processor, .cores, .memory, .system, .jdk, .vm
 * </pre>
 * The approaches are {@code one-after-another}, {@code threads}, {@code processes}, {@code async} and
 * {@code virtual-threads}. Measured are
 * <ul>
 * <li>{@code time},
 * <li>{@code threads} and {@code memory}: the most at once, of all processes of this row together (Linux only),
 * <li>{@code speed-up}, for primes: how many times as fast as one after another.
 * </ul>
 * Each is the median of the values; {@code .least} and {@code .most} behind it are the smallest and the largest. {@code .values}
 * in place of it is how many values there are, {@code .jvms} from how many JVMs they come. {@code waiting.threads.each.memory}
 * is what one more wait needs: the memory of many waits less that of one, divided by how many more they are. Many are as many
 * as were all under way at once, so that the last has begun before the first was over: the row took less than two seconds.
 * For processes that's 10 against 1, and the memory of the 10 varies a lot.
 *
 * <p>The published measurements have {@code start.future.time} instead of {@code start.async.time}: a future that its own caller
 * completes, so no task was handed over. It can't be compared with the others.
 */
public final class Figures {
    private static final String JSON = "measured.json";
    private static final String MACHINE = "measured-on.properties";
    private static final Map<String, String> ALL = new TreeMap<>();

    static {
        try {
            readMachine();
            readRows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One figure with its unit, such as {@code 1.05 s}.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public static String of(String key) {
        String figure = ALL.get(key);
        if (figure == null) {
            throw new IllegalArgumentException("There is no published figure " + key + ". -Ddemo=Figures prints all.");
        }
        return figure;
    }

    /** All keys, in alphabetical order. */
    static Set<String> keys() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /** Prints the figures whose keys start with the argument, or all. */
    public static void main(String[] args) {
        String start = args.length == 0 ? "" : args[0];
        List<String> keys = ALL.keySet().stream().filter(key -> key.startsWith(start)).toList();
        if (args.length > 1 || keys.isEmpty()) {
            System.err.println("Figures takes the start of a key, such as waiting.threads or measured. You gave: "
                    + String.join(" ", args) + ".");
            System.exit(2);
        }
        System.out.println("Measured on " + of("measured.day") + ", not in this run: " + of("measured.processor") + ", "
                + of("measured.cores") + " cores, " + of("measured.memory") + " of memory, JDK " + of("measured.jdk") + ".");
        keys.forEach(key -> System.out.println(key + " = " + of(key)));
    }

    private static void readMachine() throws IOException {
        Properties machine = new Properties();
        try (Reader text = open(MACHINE)) {
            machine.load(text);
        }
        machine.stringPropertyNames().forEach(name -> ALL.put("measured." + name, machine.getProperty(name)));
    }

    private static void readRows() throws IOException {
        Map<String, Map<Integer, Double>> memory = new TreeMap<>();     // of each approach, by the number of waits
        List<Row> rows = new ArrayList<>();
        try (Reader text = open(JSON)) {
            for (JsonElement row : JsonParser.parseReader(text).getAsJsonArray()) {
                rows.add(new Row(row.getAsJsonObject()));
            }
        }
        for (Row row : rows) {
            String key = row.key();
            put(key + ".time", row.time(), Figures::time);
            put(key + ".threads", row.extra("threads"), threads -> String.format(Locale.ROOT, "%,.0f", threads));
            put(key + ".memory", row.extra("memory"), Figures::memory);
            ALL.put(key + ".values", "" + row.time().size());
            ALL.put(key + ".jvms", "" + row.jvms());
            if (row.work().equals("waiting") && !row.extra("memory").isEmpty() && median(row.time()) < 2) {
                memory.computeIfAbsent(row.approach(), approach -> new TreeMap<>()).put(row.number(), median(row.extra("memory")));
            }
        }
        rows.stream().filter(row -> row.key().equals("primes.one-after-another.1")).findFirst().ifPresent(sequential ->
                rows.stream().filter(row -> row.work().equals("primes")).forEach(row -> put(row.key() + ".speed-up",
                        row.time().stream().map(time -> median(sequential.time()) / time).toList(),
                        speedUp -> String.format(Locale.ROOT, "%.2f", speedUp))));
        memory.forEach((approach, ofNumber) -> {
            TreeMap<Integer, Double> sorted = new TreeMap<>(ofNumber);
            int more = sorted.lastKey() - sorted.firstKey();
            if (more >= 9) {        // with fewer, it would be little but noise
                ALL.put("waiting." + approach + ".each.memory",
                        memory(Math.max(0, sorted.lastEntry().getValue() - sorted.firstEntry().getValue()) / more));
            }
        });
    }

    private static void put(String key, List<Double> values, DoubleFunction<String> format) {
        if (!values.isEmpty()) {
            ALL.put(key, format.apply(median(values)));
            ALL.put(key + ".least", format.apply(values.stream().min(Double::compare).get()));
            ALL.put(key + ".most", format.apply(values.stream().max(Double::compare).get()));
        }
    }

    /** One row of JMH's file, such as the benchmark WaitingBenchmark.virtualThreads with tasks = 1000. */
    private record Row(JsonObject json) {

        String work() {
            return benchmark(1).replace("Benchmark", "").toLowerCase(Locale.ROOT);
        }

        String approach() {
            return benchmark(0).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }

        /** A part of the benchmark's name, counted from the end: 0 is the method, and 1 its class. */
        private String benchmark(int fromTheEnd) {
            String[] name = json.get("benchmark").getAsString().split("\\.");
            return name[name.length - 1 - fromTheEnd];
        }

        /** How many tasks, or how many workers. */
        int number() {
            JsonObject params = json.getAsJsonObject("params");
            for (String name : List.of("tasks", "workers")) {
                if (params != null && params.has(name)) {
                    return params.get(name).getAsInt();
                }
            }
            return 1;
        }

        String key() {
            return work() + "." + approach() + (work().equals("start") ? "" : "." + number());
        }

        /** In seconds. */
        List<Double> time() {
            JsonObject metric = json.getAsJsonObject("primaryMetric");
            double unit = metric.get("scoreUnit").getAsString().equals("us/op") ? 1e-6 : 1;
            return values(metric).stream().map(value -> value * unit).toList();
        }

        /** What was measured beside the time; empty if it was not. */
        List<Double> extra(String name) {
            JsonObject metric = json.getAsJsonObject("secondaryMetrics").getAsJsonObject(name);
            return metric == null ? List.of() : values(metric);
        }

        int jvms() {
            return json.getAsJsonObject("primaryMetric").getAsJsonArray("rawData").size();
        }

        /** One list a JVM in JMH's file; here, one list of all. */
        private static List<Double> values(JsonObject metric) {
            List<Double> values = new ArrayList<>();
            for (JsonElement jvm : metric.getAsJsonArray("rawData")) {
                for (JsonElement value : (JsonArray) jvm) {
                    values.add(value.getAsDouble());
                }
            }
            return values;
        }
    }

    /** The value in the middle, when they stand in order. Of two in the middle, what lies between them. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    static String time(double seconds) {
        if (seconds >= 0.1) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds >= 1e-3) {
            return twoDigits(seconds * 1e3) + " ms";
        }
        return seconds >= 1e-6 ? twoDigits(seconds * 1e6) + " µs" : twoDigits(seconds * 1e9) + " ns";
    }

    static String memory(double megabytes) {
        if (megabytes >= 10) {
            return String.format(Locale.ROOT, "%,.0f MB", megabytes);
        }
        return megabytes >= 1 ? twoDigits(megabytes) + " MB" : twoDigits(megabytes * 1e3) + " KB";
    }

    private static String twoDigits(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
    }

    private static Reader open(String file) {
        InputStream stream = Figures.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("The published measurements are missing: " + file + ".");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private Figures() {
    }
}
