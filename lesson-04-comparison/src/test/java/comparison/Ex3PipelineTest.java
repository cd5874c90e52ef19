package comparison;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex3PipelineTest {
    private static final String DOWNLOAD = "download";
    private static final String CALCULATE = "calculate";
    private static final String PAGE = "the page of ";

    @RegisterExtension
    final Stages stages = new Stages(Ex3Pipeline.class);

    private final Map<String, Throwable> broken = new ConcurrentHashMap<>();
    private final Map<String, Integer> calculated = new ConcurrentHashMap<>();

    @Test
    @Order(1)
    @DisplayName("every item is downloaded and calculated once, and its result is there")
    void everyItemIsDoneOnce() {
        List<String> items = List.of("news", "mail", "weather");
        open();

        start(items, 2, 1);

        checkAllAreThere(items);
    }

    @Test
    @Order(2)
    @DisplayName("downloads are under way at the same time, as many as there may be")
    void downloadsOverlap() {
        // More than a pool as large as the machine could load.
        int many = 4 * Runtime.getRuntime().availableProcessors() + 10;
        List<String> items = items(many);

        start(items, many, 1);

        if (!stages.await(() -> inside(DOWNLOAD) == many)) {
            throw stages.failure(may(DOWNLOAD, many) + ", and " + onlySoMany(DOWNLOAD)
                    + ". A download waits, so the number of cores does not matter to it.");
        }
        stages.settle();
        open();
        checkAllAreThere(items);
    }

    @Test
    @Order(3)
    @DisplayName("with a limit of 2 downloads, never more than two, and the next one comes when one has ended")
    void neverMoreDownloads() {
        stages.open(CALCULATE);

        start(items(5), 2, 3);

        checkLimit(DOWNLOAD, 2, 5);
        checkAllAreThere(items(5));
    }

    @Test
    @Order(4)
    @DisplayName("calculations run at the same time, as many as may, even if there is only one download at a time")
    void calculationsOverlap() {
        stages.open(DOWNLOAD);

        start(items(3), 1, 3);

        if (!stages.await(() -> inside(CALCULATE) == 3)) {
            throw stages.failure(may(CALCULATE, 3) + ", nothing holds up the downloads, and " + onlySoMany(CALCULATE)
                    + ". A calculation needs a thread, but no place in the downloads.");
        }
        open();
        checkAllAreThere(items(3));
    }

    @Test
    @Order(5)
    @DisplayName("with a limit of 2 calculations, never more than two, and the next one comes when one has ended")
    void neverMoreCalculations() {
        stages.open(DOWNLOAD);

        start(items(5), 5, 2);

        checkLimit(CALCULATE, 2, 5);
        checkAllAreThere(items(5));
    }

    @Test
    @Order(6)
    @DisplayName("an item is calculated while others are being downloaded")
    void stagesOverlap() {
        List<String> items = List.of("news", "mail", "weather");

        start(items, 2, 1);

        checkPlacesAreUsed(DOWNLOAD, 2);
        // Of the two that are there, the later one in the list is quick.
        List<String> both = items.stream().filter(stages.inside(DOWNLOAD)::contains).toList();
        String slow = both.get(0);
        String quick = both.get(1);
        stages.letGo(DOWNLOAD, quick);
        if (!stages.await(() -> stages.inside(CALCULATE).contains(quick))) {
            throw stages.failure("\"" + quick + "\" is downloaded, and nobody calculates it while \"" + slow
                    + "\" is being downloaded: the stages must work at the same time.");
        }
        if (!stages.await(() -> inside(DOWNLOAD) == 2)) {
            throw stages.failure("While \"" + quick + "\" is calculated, its place in the downloads is free, and the next item"
                    + " does not come in. A calculation needs no place there.");
        }
        open();
        checkAllAreThere(items);
    }

    @Test
    @Order(7)
    @DisplayName("the results stand in the order of the items, even if the first one comes last")
    void resultsStandInTheOrderOfTheItems() {
        List<String> items = List.of("news", "mail", "weather");

        start(items, 3, 3);

        checkPlacesAreUsed(DOWNLOAD, 3);
        for (String item : List.of("weather", "mail", "news")) {
            int before = inside(CALCULATE);
            stages.letGo(DOWNLOAD, item);
            checkPlacesAreUsed(CALCULATE, before + 1);
        }
        for (String item : List.of("weather", "mail", "news")) {
            stages.letGo(CALCULATE, item);
            stages.settle();
        }
        checkResults(items);
    }

    @Test
    @Order(8)
    @DisplayName("a failure stands in its place, the others are done, and the limits hold")
    void failuresStandInTheirPlaces() {
        List<String> items = List.of("mail", "news", "weather", "sports");
        stages.before("In this test the first download and the calculation of the second item throw an exception,"
                + " which must stand in the result of that item. ");

        start(items, 1, 1);

        checkPlacesAreUsed(DOWNLOAD, 1);
        String first = stages.inside(DOWNLOAD).get(0);
        broken.put(DOWNLOAD + first, new IllegalStateException("the server of " + first + " is down"));
        stages.letGo(DOWNLOAD, first);
        String second = letGoOneDownload();
        checkPlacesAreUsed(CALCULATE, 1);
        letGoOneDownload(); // it may wait in its place until there is room, or leave it
        broken.put(CALCULATE + second, new IllegalArgumentException("the page of " + second + " is torn"));
        stages.letGo(CALCULATE, second);
        checkPlacesAreUsed(CALCULATE, 1);
        letGoOneDownload();
        checkNotTooMany(CALCULATE, 1);
        open();
        checkResults(items);
    }

    @Test
    @Order(9)
    @DisplayName("an Error is told in its place, too")
    void errorsStandInTheirPlaces() {
        List<String> items = List.of("mail", "news", "weather", "sports");
        broken.put(DOWNLOAD + "news", new NoClassDefFoundError("the class Http is not there"));
        broken.put(CALCULATE + "mail", new StackOverflowError("this calls itself"));
        stages.before("In this test the download of \"news\" and the calculation of \"mail\" throw an Error,"
                + " which is no Exception. ");
        open();

        start(items, 1, 1);

        checkResults(items);
    }

    @Test
    @Order(10)
    @DisplayName("the same item may stand in the list twice, and the second time another result may come")
    void theSameItemTwice() {
        List<String> items = List.of("news", "mail", "news");
        stages.before("In this test the items are " + items + ", and the two calculations of \"news\" have different results. ");
        open();

        start(items, 2, 2);

        List<Ex3Pipeline.Result> results = resultsOf(items);
        String returned = " Your run returned " + told(results, items) + ".";
        checkResult(2, "mail", results.get(1), returned);
        List<Integer> news = Stream.of(results.get(0), results.get(2)).filter(Objects::nonNull)
                .map(Ex3Pipeline.Result::value).filter(Objects::nonNull).sorted().toList();
        if (!news.equals(List.of(value("news", 1), value("news", 2)))) {
            throw stages.failure("Results 1 and 3 must be those two, in either order." + returned);
        }
    }

    @Test
    @Order(11)
    @DisplayName("the limits may be larger than the list")
    void theLimitsMayBeLarger() {
        stages.before("In this test the limits are larger than the list. ");
        open();

        start(items(2), 20, 10);

        checkResults(items(2));
    }

    @Test
    @Order(12)
    @DisplayName("no item, no result")
    void anEmptyList() {
        stages.before("In this test the list of items is empty. ");

        start(List.of(), 2, 1);

        checkResults(List.of());
    }

    @Test
    @Order(13)
    @DisplayName("when it is interrupted while it waits, run throws the InterruptedException, and its threads end")
    void theCallerIsInterrupted() {
        stages.before("In this test, run is interrupted while it waits. ");
        start(items(4), 2, 1);
        checkPlacesAreUsed(DOWNLOAD, 2);
        stages.settle(); // so that your code waits by now

        stages.interruptCaller();
        stages.settle();
        open();

        Throwable thrown = stages.thrown();
        if (!(thrown instanceof InterruptedException)) {
            throw stages.failure("But it " + (thrown == null ? "returned normally" : "threw " + thrown)
                    + ". Let the InterruptedException through.");
        }
    }

    private void start(List<String> items, int downloads, int calculations) {
        stages.start(() -> Ex3Pipeline.run(items, this::download, this::calculate, downloads, calculations));
    }

    private String download(String item) {
        work(DOWNLOAD, item);
        return PAGE + item;
    }

    private Integer calculate(String page) {
        if (page == null || !page.startsWith(PAGE)) {
            throw new IllegalArgumentException("calculate was called with " + page + ", which is not what was downloaded");
        }
        String item = page.substring(PAGE.length());
        work(CALCULATE, item);
        return value(item, calculated.merge(item, 1, Integer::sum));
    }

    private void work(String stage, String item) {
        stages.arrive(stage, item);
        Throwable failure = broken.get(stage + item);
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static int value(String item) {
        return value(item, 1);
    }

    /** What comes when an item is calculated for the first time, for the second time and so on. */
    private static int value(String item, int time) {
        return item.length() * 100 + item.charAt(item.length() - 1) + 10_000 * (time - 1);
    }

    private static List<String> items(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> "item " + i).toList();
    }

    private int inside(String stage) {
        return stages.inside(stage).size();
    }

    /** From now on nobody is held. */
    private void open() {
        stages.open(DOWNLOAD);
        stages.open(CALCULATE);
    }

    /** Lets all go through a stage, one by one, and always one that has come late. */
    private void checkLimit(String stage, int limit, int number) {
        for (int left = number; left > 0; left--) {
            checkPlacesAreUsed(stage, Math.min(limit, left));
            checkNotTooMany(stage, limit);
            if (stages.hasReturned()) {
                throw stages.failure("run returned while " + stages.inside(stage)
                        + " were still at work: it must wait for all.");
            }
            stages.letGo(stage, stages.inside(stage).get(inside(stage) - 1));
        }
    }

    private void checkPlacesAreUsed(String stage, int limit) {
        if (!stages.await(() -> inside(stage) >= limit)) {
            boolean someHaveEnded = stages.arrived(stage).size() > inside(stage);
            throw stages.failure(may(stage, limit) + ", and " + onlySoMany(stage) + ". "
                    + (!broken.isEmpty() ? "Does one that fails give back its place?"
                    : someHaveEnded ? "When one has ended, the next one must begin, whichever it was."
                    : "Others are waiting for that."));
        }
    }

    private String letGoOneDownload() {
        checkPlacesAreUsed(DOWNLOAD, 1);
        checkNotTooMany(DOWNLOAD, 1);
        String item = stages.inside(DOWNLOAD).get(0);
        stages.letGo(DOWNLOAD, item);
        return item;
    }

    private void checkNotTooMany(String stage, int limit) {
        stages.settle();
        if (stages.most(stage) > limit) {
            throw stages.failure("At most " + may(stage, limit) + ", and " + stages.most(stage) + " were.");
        }
    }

    private static String may(String stage, int limit) {
        return stage.equals(DOWNLOAD) ? limit + (limit == 1 ? " download" : " downloads") + " may be under way at once"
                : limit + (limit == 1 ? " item" : " items") + " may be calculated at once";
    }

    private String onlySoMany(String stage) {
        return inside(stage) == 0 ? "none is" : inside(stage) == 1 ? "only 1 is" : "only " + inside(stage) + " are";
    }

    /** The result of each item is there, at whatever place. */
    private void checkAllAreThere(List<String> items) {
        List<Ex3Pipeline.Result> results = resultsOf(items);
        for (String item : items) {
            if (results.stream().noneMatch(result -> result != null && Objects.equals(result.value(), value(item)))) {
                throw stages.failure("The result of \"" + item + "\" is missing: run returned " + told(results, items) + ".");
            }
        }
    }

    /** The result of each item is there, at its place. */
    private void checkResults(List<String> items) {
        List<Ex3Pipeline.Result> results = resultsOf(items);
        for (int i = 0; i < items.size(); i++) {
            checkResult(i + 1, items.get(i), results.get(i), " Your run returned " + told(results, items) + ".");
        }
    }

    private List<Ex3Pipeline.Result> resultsOf(List<String> items) {
        List<Ex3Pipeline.Result> results = stages.result();
        for (String item : items) {
            int number = Collections.frequency(items, item);
            checkCalls("downloaded", DOWNLOAD, item, number);
            checkCalls("calculated", CALCULATE, item, broken.containsKey(DOWNLOAD + item) ? 0 : number);
        }
        if (results == null || results.size() != items.size()) {
            throw stages.failure("Of " + items.size() + (items.size() == 1 ? " item" : " items") + ", run returned "
                    + (results == null ? "null" : results.size() + " results: " + told(results, items)) + ".");
        }
        return results;
    }

    private void checkCalls(String what, String stage, String item, int expected) {
        long calls = Collections.frequency(stages.arrived(stage), item);
        if (calls != expected) {
            throw stages.failure("\"" + item + "\" was " + (calls == 0 ? "never " + what : what + times(calls)
                    + (expected == 0 ? ", though its download had failed" : ", and not" + times(expected))) + ".");
        }
    }

    private static String times(long number) {
        return number == 1 ? " once" : " " + number + " times";
    }

    private void checkResult(int place, String item, Ex3Pipeline.Result result, String returned) {
        Throwable failure = broken.getOrDefault(DOWNLOAD + item, broken.get(CALCULATE + item));
        if (result == null) {
            throw stages.failure("Result " + place + " is missing: that of \"" + item + "\"." + returned);
        }
        if (failure == null && !Objects.equals(result.value(), value(item))) {
            throw stages.failure("Result " + place + " must be that of \"" + item
                    + "\": results stand in the order of the items, not in the order in which they come." + returned);
        }
        if (failure != null && result.failure() == null) {
            throw stages.failure("\"" + item + "\" has failed, and result " + place + " says nothing of it." + returned);
        }
        if (result.value() != null && result.failure() != null) {
            throw stages.failure("Result " + place + " has a value and a failure, too: one of them must be null." + returned);
        }
        if (failure != null && !tells(result.failure(), failure)) {
            throw stages.failure("Result " + place + " must tell why \"" + item + "\" has failed: its failure must be what was"
                    + " thrown, or an exception with that as its cause. What was thrown: " + failure + "." + returned);
        }
    }

    /** The results in words. */
    private static String told(List<Ex3Pipeline.Result> results, List<String> items) {
        return results.stream().map(result -> result == null ? "null" : result.failure() != null ? result.failure().toString()
                : items.stream().flatMap(item -> Stream.of(1, 2).filter(time -> Objects.equals(value(item, time), result.value()))
                        .map(time -> "the " + (time == 1 ? "" : "second ") + "result of " + item))
                        .findFirst().orElse("the value " + result.value())).toList().toString();
    }

    private static boolean tells(Throwable told, Throwable failure) {
        for (Throwable t = told; t != null; t = t.getCause()) {
            if (t == failure) {
                return true;
            }
        }
        return false;
    }
}
