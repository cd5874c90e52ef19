package async;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wrong: each thread goes from member to member on its own. One overtakes the other on the way, and the members get
 * another order. Caught by {@code sameOrderForAllMembers}.
 */
final class Ex6ChatRoom {
    private final List<Seat> seats = new CopyOnWriteArrayList<>();

    void join(Member member) {
        seats.add(new Seat(member));
    }

    void leave(Member member) {
        seats.removeIf(seat -> seat.member == member);
    }

    void say(String text) {
        for (Seat seat : seats) {
            boolean idle;
            boolean tooSlow;
            synchronized (seat) {
                tooSlow = seat.queue.size() > 10;
                idle = seat.queue.isEmpty();
                seat.queue.add(text);
            }
            if (tooSlow) {
                seats.remove(seat);
            } else if (idle) {
                sendFirst(seat);
            }
        }
    }

    private void sendFirst(Seat seat) {
        String text;
        synchronized (seat) {
            text = seat.queue.element();
        }
        if (!seats.contains(seat)) {
            return;
        }
        seat.member.send(text).whenComplete((taken, failure) -> {
            boolean more;
            synchronized (seat) {
                seat.queue.remove();
                more = !seat.queue.isEmpty();
            }
            if (failure != null) {
                seats.remove(seat);
            }
            if (more) {
                sendFirst(seat);
            }
        });
    }

    private static final class Seat {
        private final Member member;
        private final Queue<String> queue = new ArrayDeque<>();

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
