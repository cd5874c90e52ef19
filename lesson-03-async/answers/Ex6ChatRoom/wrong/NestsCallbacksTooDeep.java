package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: if messages are taken immediately, each one is sent inside the callback of the one before, deeper than the stack.
 * Caught by {@code doesNotOverflowTheStack}.
 */
final class Ex6ChatRoom {
    private static final int MAX_WAITING = 10;

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
            seats.removeIf(seat -> seat.queue.size() > MAX_WAITING); // the first one in the queue is being taken
            for (Seat seat : seats) {
                if (seat.queue.isEmpty()) {
                    idle.add(seat);
                }
                seat.queue.add(text);
            }
        }
        idle.forEach(this::sendFirst);
    }

    /** Sends the first message of the queue. It stays there until it was taken, so nobody else sends in the meantime. */
    private void sendFirst(Seat seat) {
        String text;
        synchronized (this) {
            if (!seats.contains(seat)) {
                return;
            }
            text = seat.queue.element();
        }
        seat.member.send(text).whenComplete((taken, failure) -> {
            if (failure != null) {
                leave(seat.member);
            }
            if (removeFirst(seat)) {
                sendFirst(seat);
            }
        });
    }

    /** Whether there is one more, asked under the same lock: a moment later, somebody else might find an empty queue and send. */
    private synchronized boolean removeFirst(Seat seat) {
        seat.queue.remove();
        return !seat.queue.isEmpty();
    }

    /** A member, and what is to be sent to them. */
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
