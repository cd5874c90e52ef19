package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: it sends under the lock of the room. While one send takes its time, all other threads wait for the lock.
 * Caught by {@code sendBlocksNoOtherThread}.
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
        seats.removeIf(seat -> seat.queue.size() > 10);
        List<Seat> idle = seats.stream().filter(seat -> seat.queue.isEmpty()).toList();
        seats.forEach(seat -> seat.queue.add(text));
        idle.forEach(this::sendFirst);
    }

    private synchronized void sendFirst(Seat seat) {
        if (!seats.contains(seat) || seat.queue.isEmpty()) {
            return;
        }
        seat.member.send(seat.queue.element()).whenComplete((taken, failure) -> {
            synchronized (this) {
                seat.queue.remove();
                if (failure != null) {
                    seats.remove(seat);
                }
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
