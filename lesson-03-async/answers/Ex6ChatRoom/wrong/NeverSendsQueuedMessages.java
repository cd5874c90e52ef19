package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Wrong: when a message was taken, nobody sends the next one of the queue. Caught by {@code sendsOneMessageAtATime}. */
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
        idle.forEach(this::sendFirst);
    }

    private void sendFirst(Seat seat) {
        String text;
        synchronized (this) {
            if (!seats.contains(seat) || seat.queue.isEmpty()) {
                return;
            }
            text = seat.queue.element();
        }
        seat.member.send(text).whenComplete((taken, failure) -> {
            synchronized (this) {
                seat.queue.remove();
                if (failure != null) {
                    seats.remove(seat);
                }
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
