package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: when ten messages wait, it drops the oldest one of them, and not the member. Caught by
 * {@code queuesUpToTenMessages}.
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
                if (!seat.busy) {
                    seat.busy = true;
                    idle.add(seat);
                } else if (seat.waiting.size() == 10) {
                    seat.waiting.remove();
                }
                seat.waiting.add(text);
            }
        }
        idle.forEach(this::sendNext);
    }

    private void sendNext(Seat seat) {
        String text;
        synchronized (this) {
            text = seats.contains(seat) ? seat.waiting.poll() : null;
            seat.busy = text != null;
        }
        if (text != null) {
            seat.member.send(text).whenComplete((taken, failure) -> {
                if (failure != null) {
                    leave(seat.member);
                }
                sendNext(seat);
            });
        }
    }

    private static final class Seat {
        private final Member member;
        private final Queue<String> waiting = new ArrayDeque<>();
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
