package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Wrong: who has not taken the last message yet does not get this one. Caught by {@code sendsOneMessageAtATime}. */
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
                }
            }
        }
        idle.forEach(seat -> seat.member.send(text).whenComplete((taken, failure) -> {
            synchronized (this) {
                seat.busy = false;
            }
            if (failure != null) {
                leave(seat.member);
            }
        }));
    }

    private static final class Seat {
        private final Member member;
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
