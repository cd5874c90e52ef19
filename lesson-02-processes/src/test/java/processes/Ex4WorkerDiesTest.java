package processes;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex4WorkerDiesTest {
    @RegisterExtension
    final ScriptedPrograms programs = new ScriptedPrograms(Ex4WorkerDies.class);

    @Test
    @Order(1)
    @DisplayName("nobody dies: every piece counts once")
    void everyPieceCounts() {
        // One number is larger than an int, and the third piece has none at all.
        long sum = sum(Map.of(1, program(1, "print 5000000000"), 2, program(2, "print 20; print 3"),
                3, program(3, "exit 0")));

        check(sum, 5_000_000_023L, Map.of(1, 1, 2, 1, 3, 1));
    }

    @Test
    @Order(2)
    @DisplayName("all pieces are done at the same time")
    void piecesAreDoneTogether() {
        programs.holdUntilAllMeet(3);

        sum(Map.of(1, program(1, "meet; print 10"), 2, program(2, "meet; print 20"),
                3, program(3, "meet; print 30")));

        if (programs.most() < 3) {
            throw programs.failure("Only " + programs.most() + " of 3 pieces " + (programs.most() == 1 ? "was" : "were")
                    + " being done at once: the others had to wait.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("a worker is killed after half of its piece: the piece is done again, and no other one is")
    void aKilledWorkersPieceIsDoneAgain() {
        long sum = sum(Map.of(1, program(1, "print 10"),
                2, program(2, "print 20; be killed", "print 20; print 3")));

        check(sum, 33, Map.of(1, 1, 2, 2));
    }

    @Test
    @Order(4)
    @DisplayName("the third try is good enough")
    void theThirdTryCounts() {
        // In the second try, death comes before the number is complete.
        String[] scripts = {"print 10; exit 1", "print -; exit 1", "print -10"};
        Map<Integer, ProcessBuilder> builders = Map.of(1, program(1, scripts), 2, program(2, scripts));
        AtomicLong result = new AtomicLong();

        Optional<Throwable> thrown = programs.runAndCatch(() -> result.set(Ex4WorkerDies.sum(List.of(1, 2), builders::get)));

        if (thrown.isPresent()) {
            throw programs.failure("Each of two pieces would have come to a good end with the third try, and sum threw "
                    + thrown.get() + " after " + programs.starts("piece 1") + " and " + programs.starts("piece 2") + " tries.");
        }
        check(result.get(), -20, Map.of(1, 3, 2, 3));
    }

    @Test
    @Order(5)
    @DisplayName("after three tries it gives up, says which piece it is, and leaves nothing running")
    void afterThreeTriesItGivesUp() {
        programs.allowStarts(3);
        // The first piece takes longer than all the tries for the other one.
        Map<Integer, ProcessBuilder> builders = Map.of(1, program(1, "after piece 4711; print 10"),
                4711, program(4711, "print 20; exit 1"));
        AtomicLong result = new AtomicLong();

        Optional<Throwable> thrown = programs.runAndCatch(() -> result.set(Ex4WorkerDies.sum(List.of(1, 4711), builders::get)));

        if (thrown.isEmpty()) {
            throw programs.failure("Every worker for piece 4711 died, and nobody was told: sum returned " + result.get() + ".");
        }
        if (!(thrown.get() instanceof IOException) || !String.valueOf(thrown.get().getMessage()).contains("4711")) {
            throw programs.failure("Every worker for piece 4711 died: sum must throw an IOException that names this piece,"
                    + " and it threw " + thrown.get() + ".");
        }
        if (programs.starts("piece 4711") < 3) {
            throw programs.failure("Piece 4711 was given up after " + programs.starts("piece 4711") + " of 3 tries.");
        }
    }

    private ProcessBuilder program(int piece, String... scripts) {
        return programs.program("piece " + piece, scripts);
    }

    private long sum(Map<Integer, ProcessBuilder> builders) {
        AtomicLong result = new AtomicLong();
        programs.allowStarts(3);
        programs.run(() -> result.set(Ex4WorkerDies.sum(builders.keySet().stream().sorted().toList(), builders::get)));
        return result.get();
    }

    private void check(long sum, long expected, Map<Integer, Integer> starts) {
        if (sum != expected) {
            throw programs.failure("The workers that came to a good end have printed " + expected + " in all, and sum returned "
                    + sum + ".");
        }
        starts.forEach((piece, times) -> {
            int started = programs.starts("piece " + piece);
            if (started != times) {
                throw programs.failure("Piece " + piece + " was started " + started + " times, and "
                        + (times == 1 ? "once was enough: its worker did not die." : "should be " + times + " times."));
            }
        });
    }
}
