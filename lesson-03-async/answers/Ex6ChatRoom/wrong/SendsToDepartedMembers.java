package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: a list says to whom the message goes now. Who leaves before their turn comes gets it all the same. Caught by {@code
 * skipsMembersWhoLeaveDuringSend}.
 */
final class Ex6ChatRoom {
    private final List<Seat> seats = new ArrayList<>();

    synchronized void join(Member member) {
        seats.add(new Seat(member));
    }

    synchronized void leave(Member member) {
        seats.removeIf(seat -> seat.member == member);
    }

    void say(String text) {
        List<Seat> idle = new ArrayList<>();
        synchronized (this) {
            seats.removeIf(seat -> seat.queue.size() > 10);
            for (Seat seat : seats) {
                if (seat.queue.isEmpty()) {
                    idle.add(seat);
                }
                seat.queue.add(text);
            }
        }
        idle.forEach(seat -> send(seat, text));
    }

    private void send(Seat seat, String text) {
        seat.member.send(text).whenComplete((taken, failure) -> {
            if (failure != null) {
                leave(seat.member);
            }
            String next = next(seat);
            if (next != null) {
                send(seat, next);
            }
        });
    }

    private synchronized String next(Seat seat) {
        seat.queue.remove();
        return seats.contains(seat) ? seat.queue.peek() : null;
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
