package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: when ten messages wait, it drops the new one, and not the member, who then misses something without knowing.
 * Caught by {@code queuesUpToTenMessages}.
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
            for (Seat seat : seats) {
                if (seat.queue.isEmpty()) {
                    idle.add(seat);
                }
                if (seat.queue.size() <= 10) {
                    seat.queue.add(text);
                }
            }
        }
        idle.forEach(this::sendFirst);
    }

    private void sendFirst(Seat seat) {
        String text;
        synchronized (this) {
            if (!seats.contains(seat)) {
                return;
            }
            text = seat.queue.element();
        }
        seat.member.send(text).whenComplete((taken, failure) -> {
            boolean more;
            synchronized (this) {
                seat.queue.remove();
                more = !seat.queue.isEmpty();
                if (failure != null) {
                    seats.remove(seat);
                }
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
