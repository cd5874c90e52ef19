package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: what waits is a pile, and not a queue: the newest message is sent first. Caught by {@code sendsOneMessageAtATime}.
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
            seats.removeIf(seat -> seat.stack.size() == 10);
            for (Seat seat : seats) {
                if (!seat.busy) {
                    seat.busy = true;
                    idle.add(seat);
                }
                seat.stack.push(text);
            }
        }
        idle.forEach(this::sendTop);
    }

    private void sendTop(Seat seat) {
        String text;
        synchronized (this) {
            text = seats.contains(seat) ? seat.stack.poll() : null;
            seat.busy = text != null;
        }
        if (text != null) {
            seat.member.send(text).whenComplete((taken, failure) -> {
                if (failure != null) {
                    leave(seat.member);
                }
                sendTop(seat);
            });
        }
    }

    private static final class Seat {
        private final Member member;
        private final ArrayDeque<String> stack = new ArrayDeque<>();
        private boolean busy;

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
