package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: {@code thenCompose} on a future that is done calls back at once, and so it sends under the lock. Caught by
 * {@code sendBlocksNoOtherThread}.
 */
final class Ex6ChatRoom {
    private final List<Seat> seats = new ArrayList<>();

    synchronized void join(Member member) {
        seats.add(new Seat(member));
    }

    synchronized void leave(Member member) {
        seats.removeIf(seat -> seat.member == member);
    }

    synchronized void say(String text) {
        seats.removeIf(seat -> seat.pending > 10);
        List<Seat> now = List.copyOf(seats);
        now.forEach(seat -> seat.pending++);
        for (Seat seat : now) {
            seat.last = seat.last.thenCompose(done -> send(seat, text)).whenComplete((taken, failure) -> end(seat, failure));
        }
    }

    private CompletableFuture<Void> send(Seat seat, String text) {
        boolean isHere;
        synchronized (this) {
            isHere = seats.contains(seat);
        }
        return isHere ? seat.member.send(text) : CompletableFuture.completedFuture(null);
    }

    private synchronized void end(Seat seat, Throwable failure) {
        seat.pending--;
        if (failure != null) {
            seats.remove(seat);
        }
    }

    private static final class Seat {
        private final Member member;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        private int pending;

        Seat(Member member) {
            this.member = member;
        }
    }

    /** Someone in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
