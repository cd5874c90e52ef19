package processes;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("2.4 A worker dies")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex4WorkerDiesTest {
    @Test
    @Order(1)
    @DisplayName("nobody dies: every piece counts once")
    void everyPieceCounts() {
        Meeting meeting = Meeting.open(Ex4WorkerDies.class);

        // One number is larger than an int, and the third piece has none at all.
        long sum = sum(meeting, Map.of(1, program(meeting, 1, "print 5000000000"), 2, program(meeting, 2, "print 20; print 3"),
                3, program(meeting, 3, "exit 0")));

        check(meeting, sum, 5_000_000_023L, Map.of(1, 1, 2, 1, 3, 1));
    }

    @Test
    @Order(2)
    @DisplayName("all pieces are done at the same time")
    void piecesAreDoneTogether() {
        Meeting meeting = Meeting.ofAll(Ex4WorkerDies.class, 3);

        sum(meeting, Map.of(1, program(meeting, 1, "meet; print 10"), 2, program(meeting, 2, "meet; print 20"),
                3, program(meeting, 3, "meet; print 30")));

        if (meeting.most() < 3) {
            throw meeting.failure("Only " + meeting.most() + " of 3 pieces " + (meeting.most() == 1 ? "was" : "were")
                    + " being done at once: the others had to wait.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("a worker is killed after half of its piece: the piece is done again, and no other one is")
    void aKilledWorkersPieceIsDoneAgain() {
        Meeting meeting = Meeting.open(Ex4WorkerDies.class);

        long sum = sum(meeting, Map.of(1, program(meeting, 1, "print 10"),
                2, program(meeting, 2, "print 20; be killed", "print 20; print 3")));

        check(meeting, sum, 33, Map.of(1, 1, 2, 2));
    }

    @Test
    @Order(4)
    @DisplayName("the third try is good enough")
    void theThirdTryCounts() {
        Meeting meeting = Meeting.open(Ex4WorkerDies.class);
        // In the second try, death comes before the number is complete.
        String[] scripts = {"print 10; exit 1", "print -; exit 1", "print -10"};
        Map<Integer, ProcessBuilder> programs = Map.of(1, program(meeting, 1, scripts), 2, program(meeting, 2, scripts));
        AtomicLong result = new AtomicLong();

        Optional<Throwable> thrown = meeting.runAndCatch(() -> result.set(Ex4WorkerDies.sum(List.of(1, 2), programs::get)));

        if (thrown.isPresent()) {
            throw meeting.failure("Each of two pieces would have come to a good end with the third try, and sum threw "
                    + thrown.get() + " after " + meeting.starts("piece 1") + " and " + meeting.starts("piece 2") + " tries.");
        }
        check(meeting, result.get(), -20, Map.of(1, 3, 2, 3));
    }

    @Test
    @Order(5)
    @DisplayName("after three tries it gives up, says which piece it is, and leaves nothing running")
    void afterThreeTriesItGivesUp() {
        Meeting meeting = Meeting.open(Ex4WorkerDies.class);
        meeting.allowStarts(3);
        // The first piece takes longer than all the tries for the other one.
        Map<Integer, ProcessBuilder> programs = Map.of(1, program(meeting, 1, "after piece 4711; print 10"),
                4711, program(meeting, 4711, "print 20; exit 1"));
        AtomicLong result = new AtomicLong();

        Optional<Throwable> thrown = meeting.runAndCatch(() -> result.set(Ex4WorkerDies.sum(List.of(1, 4711), programs::get)));

        if (thrown.isEmpty()) {
            throw meeting.failure("Every worker for piece 4711 died, and nobody was told: sum returned " + result.get() + ".");
        }
        if (!(thrown.get() instanceof IOException) || !String.valueOf(thrown.get().getMessage()).contains("4711")) {
            throw meeting.failure("Every worker for piece 4711 died: sum must throw an IOException that names this piece,"
                    + " and it threw " + thrown.get() + ".");
        }
        if (meeting.starts("piece 4711") < 3) {
            throw meeting.failure("Piece 4711 was given up after " + meeting.starts("piece 4711") + " of 3 tries.");
        }
    }

    private static ProcessBuilder program(Meeting meeting, int piece, String... scripts) {
        return meeting.program("piece " + piece, scripts);
    }

    private static long sum(Meeting meeting, Map<Integer, ProcessBuilder> programs) {
        AtomicLong result = new AtomicLong();
        meeting.allowStarts(3);
        meeting.run(() -> result.set(Ex4WorkerDies.sum(programs.keySet().stream().sorted().toList(), programs::get)));
        return result.get();
    }

    private static void check(Meeting meeting, long sum, long expected, Map<Integer, Integer> starts) {
        if (sum != expected) {
            throw meeting.failure("The workers that came to a good end have printed " + expected + " in all, and sum returned "
                    + sum + ".");
        }
        starts.forEach((piece, times) -> {
            int started = meeting.starts("piece " + piece);
            if (started != times) {
                throw meeting.failure("Piece " + piece + " was started " + started + " times, and "
                        + (times == 1 ? "once was enough: its worker did not die." : "should be " + times + " times."));
            }
        });
    }
}
