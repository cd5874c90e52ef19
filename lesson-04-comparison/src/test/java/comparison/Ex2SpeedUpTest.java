package comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex2SpeedUpTest {
    @RegisterExtension
    final Stages stages = new Stages(Ex2SpeedUp.class);

    private final Random random = new Random(42); // always the same numbers: a wrong answer gets the same sentence in every run

    /** As long as the exercise is not begun, this says so. */
    @BeforeEach
    void begin() {
        stages.run(() -> Ex2SpeedUp.predict(0.5, 2));
    }

    @Test
    @Order(1)
    @DisplayName("half of the work can be shared, by two workers, by three, by very many")
    void halfCanBeShared() {
        checkPredictions(List.of(new Case(50, 2), new Case(50, 3), new Case(50, 1_000_000)));
    }

    @Test
    @Order(2)
    @DisplayName("all can be shared, or nothing, or there is one worker only")
    void theEdges() {
        checkPredictions(List.of(new Case(0, 2), new Case(0, 7), new Case(0, 64), new Case(100, 2), new Case(100, 64),
                new Case(10, 1), new Case(0, 1), new Case(100, 1)));
    }

    @Test
    @Order(3)
    @DisplayName("any share, and any number of workers")
    void anyShare() {
        checkPredictions(Stream.generate(() -> new Case(random.nextInt(101), 1 + random.nextInt(100))).limit(100).toList());
    }

    @Test
    @Order(4)
    @DisplayName("the speed-up is measured with the medians of five runs, and the first run does not count")
    void theMediansCount() {
        checkMeasured(4, new int[] {90, 42, 38, 120, 40, 39}, new int[] {50, 11, 9, 60, 10, 8});
    }

    @Test
    @Order(5)
    @DisplayName("the speed-up need not be a whole number, and an outlier may also be too short")
    void anyOutlier() {
        checkMeasured(8, new int[] {300, 109, 10, 112, 108, 107}, new int[] {99, 25, 12, 26, 24, 23});
    }

    @Test
    @Order(6)
    @DisplayName("more workers may also be slower than one")
    void slowerThanOne() {
        checkMeasured(2, new int[] {70, 19, 14, 90, 16, 15}, new int[] {80, 23, 17, 26, 20, 18});
    }

    @Test
    @Order(7)
    @DisplayName("the time of the warm-up is in none of the five, even if the first of them is the shortest")
    void theWarmUpIsInNoneOfThem() {
        checkMeasured(3, new int[] {60, 28, 36, 33, 30, 32}, new int[] {50, 8, 12, 16, 11, 10});
    }

    @Test
    @Order(8)
    @DisplayName("some of the five may be equally long, and each of them counts")
    void equallyLong() {
        checkMeasured(3, new int[] {50, 24, 24, 24, 31, 40}, new int[] {40, 8, 11, 6, 7, 10});
    }

    @Test
    @Order(9)
    @DisplayName("the work may also take less than a millisecond")
    void shortWork() {
        checkMeasured(2, new Script(2, new int[] {9, 4, 5, 8, 6, 7}, new int[] {7, 1, 2, 5, 3, 4}, "ms", 100_000));
    }

    private void checkPredictions(List<Case> cases) {
        List<Double> predicted = stages.run(() -> cases.stream()
                .map(c -> Ex2SpeedUp.predict(c.percent / 100.0, c.workers)).toList());
        for (int i = 0; i < cases.size(); i++) {
            checkPrediction(cases.get(i).percent, cases.get(i).workers, predicted.get(i));
        }
    }

    private void checkPrediction(int percent, int workers, double predicted) {
        double serialShare = percent / 100.0;
        double time = serialShare + (1 - serialShare) / workers;
        if (differs(predicted, 1 / time)) {
            String times = number(1 / time) + " times as fast as one.";
            throw stages.failure("predict(" + serialShare + ", " + workers + ") returned " + number(predicted) + ". But "
                    + (workers == 1 ? "one worker is as fast as one worker, whatever can be shared: 1.000."
                    : percent == 0 ? workers + " workers who share all the work are " + times
                    : percent == 100 ? "if nothing can be shared, " + workers + " workers are as fast as one: 1.000."
                    : "of the time, " + number(serialShare) + " stays as it is, and the other " + number(1 - serialShare)
                    + " is divided by " + workers + ". That makes " + number(time) + " of the time, so " + times));
        }
    }

    private void checkMeasured(int workers, int[] one, int[] many) {
        int unit = 1 + random.nextInt(50); // in tenths of a second
        checkMeasured(workers, new Script(workers, times(one, unit), times(many, unit), "s", 100_000_000));
    }

    private void checkMeasured(int workers, Script script) {
        double measured = stages.run(() -> Ex2SpeedUp.measure(script::work, workers, script::clock));

        if (script.looks == 0) {
            throw stages.failure("measure never looked at the clock that it was given.");
        }
        for (int number : List.of(1, workers)) {
            int runs = script.runs.get(number).size();
            if (runs < 6) {
                throw stages.failure("With " + workers(number) + ", the work ran "
                        + (runs == 0 ? "not at all" : runs == 1 ? "once" : runs + " times")
                        + ". It must run once to warm up, and then five times.");
            }
        }
        double expected = script.speedUp(Ex2SpeedUpTest::median, 1);
        if (differs(measured, expected)) {
            throw stages.failure("The times were " + script.told(script.runs.get(1)) + " with 1 worker, and "
                    + script.told(script.runs.get(workers)) + " with " + workers + ". The medians without the first of each,"
                    + " which is to warm up, are " + script.told(List.of(median(script.times(1, 1)))) + " and "
                    + script.told(List.of(median(script.times(workers, 1)))) + ". So the speed-up is " + number(expected)
                    + ", and measure returned " + number(measured) + "." + script.mistake(measured));
        }
    }

    private static boolean differs(double value, double expected) {
        return !(Math.abs(value - expected) <= 1e-9 * expected);
    }

    private static int[] times(int[] times, int unit) {
        return Arrays.stream(times).map(time -> time * unit).toArray();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** The median, if the time of the first run is in that of the second one, too. */
    private static double medianWithTheWarmUp(List<Double> times) {
        List<Double> wrong = new ArrayList<>(times.subList(1, times.size()));
        wrong.set(0, times.get(0) + times.get(1));
        return median(wrong);
    }

    private static double medianWithoutTwins(List<Double> times) {
        return median(times.stream().distinct().toList());
    }

    private static double mean(List<Double> times) {
        return times.stream().mapToDouble(time -> time).average().orElse(0);
    }

    private static double shortest(List<Double> times) {
        return times.stream().mapToDouble(time -> time).min().orElse(0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String workers(int number) {
        return number == 1 ? "1 worker" : number + " workers";
    }

    /** So many percent of the work must be done by one worker alone. */
    private record Case(int percent, int workers) { }

    /** Work that takes no time. It moves the hands of its clock instead, as far as the test says. */
    private final class Script {
        private static final int MOST_RUNS = 1_000;

        private final Map<Integer, int[]> script;
        private final Map<Integer, List<Double>> runs = new LinkedHashMap<>();
        private final int workers;
        private final String unit;
        private final long nanosInATenth;
        private long tenths = 1 + random.nextInt(1_000_000);
        private int looks;

        /** The times are in tenths of a unit. */
        Script(int workers, int[] one, int[] many, String unit, long nanosInATenth) {
            this.workers = workers;
            this.script = Map.of(1, one, workers, many);
            this.unit = unit;
            this.nanosInATenth = nanosInATenth;
            script.keySet().forEach(number -> runs.put(number, new ArrayList<>()));
        }

        synchronized void work(int number) {
            if (!script.containsKey(number)) {
                throw new IllegalArgumentException("the work must run with 1 and with " + workers
                        + " workers, not with " + number);
            }
            List<Double> before = runs.get(number);
            if (before.size() >= MOST_RUNS) {
                throw new IllegalStateException("the work was run more than " + MOST_RUNS + " times");
            }
            // After the runs of the script come others that are as long as the median.
            int[] times = script.get(number);
            int time = before.size() < times.length ? times[before.size()]
                    : Arrays.stream(times).skip(1).sorted().toArray()[times.length / 2 - 1];
            before.add(time / 10.0);
            tenths += time;
            stages.note(workers(number) + ": " + told(List.of(time / 10.0)));
        }

        synchronized long clock() {
            looks++;
            return tenths * nanosInATenth;
        }

        String told(List<Double> times) {
            return times.stream().map(time -> String.format(Locale.ROOT, "%.1f", time)).collect(Collectors.joining(", "))
                    + " " + unit;
        }

        List<Double> times(int number, int skip) {
            return runs.get(number).stream().skip(skip).toList();
        }

        /** How many times as fast the workers were than one, by such an average, without so many of the first runs. */
        double speedUp(ToDoubleFunction<List<Double>> average, int skip) {
            return average.applyAsDouble(times(1, skip)) / average.applyAsDouble(times(workers, skip));
        }

        /** What it may be that was returned instead. */
        String mistake(double measured) {
            Map<Double, String> known = new LinkedHashMap<>();
            known.put(1 / speedUp(Ex2SpeedUpTest::median, 1), "the time of the " + workers + " divided by the time of the one");
            known.put(speedUp(Ex2SpeedUpTest::mean, 1), "made of the mean times, and one outlier changes a mean");
            known.put(speedUp(Ex2SpeedUpTest::mean, 0), "made of the mean times, and one slow run changes a mean");
            known.put(speedUp(Ex2SpeedUpTest::shortest, 1), "made of the shortest times");
            known.put(speedUp(Ex2SpeedUpTest::medianWithTheWarmUp, 0), "made of medians for which the first of the five times is"
                    + " too long: it has the warm-up in it");
            known.put(speedUp(Ex2SpeedUpTest::medianWithoutTwins, 1), "made of medians for which equal times were counted as"
                    + " one");
            known.put(speedUp(times -> times.get(0), 0), "made of the first runs, in which the code is new and slow");
            known.put(speedUp(times -> times.get(2), 1), "made of the third of five runs: sort the times first");
            known.put(Math.floor(speedUp(Ex2SpeedUpTest::median, 1)), "a whole number: a long divided by a long has no decimals");
            return known.entrySet().stream().filter(entry -> !differs(measured, entry.getKey())).findFirst()
                    .map(entry -> " That is " + entry.getValue() + ".").orElse("");
        }
    }
}
