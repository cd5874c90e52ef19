package threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex2LoadPagesTest {
    @RegisterExtension
    final TaskBarrier barrier = new TaskBarrier(Ex2LoadPages.class);

    @Test
    @Order(1)
    @DisplayName("loads every page once, and returns every answer")
    void loadsEveryPageOnce() {
        barrier.waitForMoreThan(3, 3);
        AtomicIntegerArray loads = new AtomicIntegerArray(3);
        List<Callable<String>> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int page = i;
            pages.add(() -> {
                barrier.arrive();
                loads.incrementAndGet(page);
                return "page " + (page + 1);
            });
        }

        List<String> answers = loadAll(pages);

        for (int i = 0; i < 3; i++) {
            if (loads.get(i) != 1) {
                throw barrier.failure("Page " + (i + 1) + " was loaded " + loads.get(i) + " times, not once.");
            }
            if (!answers.contains("page " + (i + 1))) {
                throw barrier.failure("The answer of page " + (i + 1) + " is missing: loadAll returned " + answers + ".");
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("loads all pages at the same time")
    void loadsPagesConcurrently() {
        // More than a pool as large as the machine could load.
        int pages = 4 * Runtime.getRuntime().availableProcessors() + 10;
        barrier.holdUntilAllAreInside(pages);
        Callable<String> page = () -> {
            barrier.arrive();
            return "page";
        };

        List<String> answers = loadAll(Collections.nCopies(pages, page));

        if (barrier.maxInside() < pages) {
            throw barrier.failure("Only " + barrier.maxInside() + " of " + pages + " pages "
                    + (barrier.maxInside() == 1 ? "was" : "were") + " loading at once: the others had to wait.");
        }
        if (answers.size() != pages) {
            throw barrier.failure("One page stands " + pages + " times in the list, and loadAll returned " + answers.size()
                    + (answers.size() == 1 ? " answer." : " answers."));
        }
    }

    @Test
    @Order(3)
    @DisplayName("returns the answers in the order of the pages, even if the first page arrives last")
    void keepsPageOrder() {
        assertInOrder(List.of(2, 0, 1));    // in the order weather, mail, news
    }

    @Test
    @Order(4)
    @DisplayName("returns the answers in the order of the pages, even if they arrive in reverse order")
    void keepsPageOrderWhenReversed() {
        assertInOrder(List.of(2, 1, 0));    // mail, weather, news
    }

    /** Each page is held in so many rounds. Those that are held in fewer come first. */
    private void assertInOrder(List<Integer> rounds) {
        barrier.waitForMoreThan(3, 2);
        List<String> names = List.of("news", "weather", "mail");
        List<Callable<String>> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int page = i;
            pages.add(() -> {
                if (rounds.get(page) == 0) {
                    barrier.pass(names.get(page));
                }
                for (int round = 0; round < rounds.get(page); round++) {
                    barrier.arrive(names.get(page));
                }
                return names.get(page);
            });
        }

        List<String> answers = loadAll(pages);

        if (!answers.equals(names)) {
            throw barrier.failure("The pages are news, weather, mail, and loadAll returned " + answers
                    + ": answers must stand in the order of the pages, not in the order in which they come.");
        }
    }

    @Test
    @Order(5)
    @DisplayName("throws when a page fails")
    void failurePropagates() {
        barrier.holdNone(2);
        List<Callable<String>> pages = List.of(
                () -> {
                    barrier.arrive();
                    return "page 1";
                },
                () -> {
                    throw new IOException("page 2 is gone");
                },
                () -> {
                    barrier.arrive();
                    return "page 3";
                });
        List<String> answers = new ArrayList<>();

        Optional<Throwable> thrown = barrier.runAndCatch(() -> answers.addAll(Ex2LoadPages.loadAll(pages)));

        if (thrown.isEmpty()) {
            throw barrier.failure("Page 2 failed, and nobody was told: loadAll returned " + answers + ".");
        }
        if (!mentions(thrown.get(), "page 2 is gone")) {
            throw barrier.failure("Page 2 failed with \"page 2 is gone\", and loadAll threw something else: " + thrown.get());
        }
    }

    @Test
    @Order(6)
    @DisplayName("throws when a page fails with an Error, too")
    void errorPropagates() {
        barrier.holdNone(1);
        List<Callable<String>> pages = List.of(
                () -> {
                    barrier.arrive();
                    return "page 1";
                },
                () -> {
                    throw new Error("page 2 is gone");
                });
        List<String> answers = new ArrayList<>();

        Optional<Throwable> thrown = barrier.runAndCatch(() -> answers.addAll(Ex2LoadPages.loadAll(pages)));

        if (thrown.isEmpty()) {
            throw barrier.failure("Page 2 failed with an Error, but loadAll returned " + answers
                    + ". It must throw here too: catch (Exception e) doesn't catch an Error.");
        }
        if (!mentions(thrown.get(), "page 2 is gone")) {
            throw barrier.failure("Page 2 failed with an Error, but loadAll threw something else: " + thrown.get());
        }
    }

    private List<String> loadAll(List<Callable<String>> pages) {
        List<String> answers = new ArrayList<>();
        barrier.run(() -> answers.addAll(Ex2LoadPages.loadAll(pages)));
        return answers;
    }

    private static boolean mentions(Throwable thrown, String message) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (String.valueOf(t.getMessage()).contains(message)) {
                return true;
            }
        }
        return false;
    }
}
