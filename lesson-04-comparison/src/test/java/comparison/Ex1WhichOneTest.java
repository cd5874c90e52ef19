package comparison;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class Ex1WhichOneTest {
    private static final long LIMIT_MILLIS = Long.getLong("patience.millis", 10_000);
    private static final int[] JAVA = {17, 18, 20, 21, 22, 24, 25, 29};

    private Rules rules;

    @BeforeEach
    void readTheRules() throws IOException {
        rules = Rules.read();
    }

    @Test
    @Order(1)
    @DisplayName("much to calculate")
    void muchToCalculate() {
        check(work -> isMuch(work) && work.kind() == Work.Kind.CALCULATING);
    }

    @Test
    @Order(2)
    @DisplayName("hundreds of waits")
    void hundredsOfWaits() {
        check(work -> isMuch(work) && work.kind() == Work.Kind.WAITING && work.amount() == Work.Amount.HUNDREDS);
    }

    @Test
    @Order(3)
    @DisplayName("thousands of waits, on Java 21 or newer")
    void thousandsOfWaitsSinceJava21() {
        check(work -> isMuch(work) && isThousandsOfWaits(work) && work.java() >= 21);
    }

    @Test
    @Order(4)
    @DisplayName("thousands of waits, on an older Java")
    void thousandsOfWaitsBeforeJava21() {
        check(work -> isMuch(work) && isThousandsOfWaits(work) && work.java() < 21);
    }

    @Test
    @Order(5)
    @DisplayName("many events, which are waits, too")
    void manyEvents() {
        check(work -> isMuch(work) && work.kind() == Work.Kind.EVENTS);
    }

    @Test
    @Order(6)
    @DisplayName("a little work, of whatever kind")
    void littleWork() {
        check(work -> work.amount() == Work.Amount.LITTLE && !work.apart() && work.oneMachine());
    }

    @Test
    @Order(7)
    @DisplayName("trouble must stay where it is, whatever the work")
    void keptApart() {
        check(work -> work.apart() && work.oneMachine());
    }

    @Test
    @Order(8)
    @DisplayName("one machine is not enough, whatever the work")
    void moreThanOneMachine() {
        check(work -> !work.oneMachine());
    }

    private static boolean isMuch(Work work) {
        return work.amount() != Work.Amount.LITTLE && !work.apart() && work.oneMachine();
    }

    private static boolean isThousandsOfWaits(Work work) {
        return work.kind() == Work.Kind.WAITING && work.amount() == Work.Amount.THOUSANDS;
    }

    /** Asks your code about each such work, and holds what it says against the rules. */
    private void check(Predicate<Work> such) {
        everyWork().stream().filter(such).forEach(work -> {
            Rules.Rule rule = rules.advice(words(work)).orElseThrow();
            Model right = Model.valueOf(rule.use().replaceFirst("^a ", "").replace(' ', '_').toUpperCase(Locale.ROOT));
            Model said = ask(work);
            if (said != right) {
                throw wrong(work, (said == null ? "returns null" : "says " + said) + ". The rules say " + right + ". "
                        + rule.because());
            }
        });
    }

    private static List<Work> everyWork() {
        List<Work> all = new ArrayList<>();
        for (Work.Amount amount : List.of(Work.Amount.HUNDREDS, Work.Amount.THOUSANDS, Work.Amount.LITTLE)) {
            for (Work.Kind kind : Work.Kind.values()) {
                for (int java : JAVA) {
                    for (boolean apart : new boolean[] {false, true}) {
                        all.add(new Work(kind, amount, apart, java, true));
                        all.add(new Work(kind, amount, apart, java, false));
                    }
                }
            }
        }
        return all;
    }

    /** The same in the words of rules.txt. */
    private static Set<String> words(Work work) {
        String kind = work.kind() == Work.Kind.EVENTS ? "waiting" : lower(work.kind());     // the rules see no difference
        return Set.of(kind, lower(work.amount()), work.apart() ? "apart" : "together",
                work.java() >= 21 ? "java-21" : "java-17", work.oneMachine() ? "one-machine" : "more-machines");
    }

    /** Calls your code, in a thread that can be given up if it never comes back. */
    private static Model ask(Work work) {
        AtomicReference<Model> said = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                said.set(Ex1WhichOne.model(work));
            } catch (Throwable e) {
                thrown.set(e);
            }
        }, "your code");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(LIMIT_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("The test itself was interrupted.", e);
        }
        if (thread.isAlive()) {
            throw wrong(work, "does not come to an end.");
        }
        if (thrown.get() instanceof TestAbortedException notBegun) {
            throw notBegun;
        }
        if (thrown.get() != null) {
            throw wrong(work, "throws " + thrown.get() + line(thrown.get()) + ".");
        }
        return said.get();
    }

    private static String line(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace()).filter(frame -> frame.getClassName().startsWith(Ex1WhichOne.class.getName()))
                .findFirst().map(frame -> " in line " + frame.getLineNumber()).orElse("");
    }

    private static AssertionError wrong(Work work, String what) {
        return fail("For " + inWords(work) + " your code " + what + " → Ex1WhichOne.java");
    }

    private static String inWords(Work work) {
        return work.kind() + ", " + work.amount() + ", " + (work.apart() ? "to be kept apart" : "not to be kept apart")
                + ", Java " + work.java() + ", " + (work.oneMachine() ? "one machine is enough:" : "one machine is not enough:");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
