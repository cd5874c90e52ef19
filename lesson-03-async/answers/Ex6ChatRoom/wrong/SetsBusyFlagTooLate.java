package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: it notes that a message is on its way only when {@code send} has returned. In between, another thread sends
 * the next one. Caught by {@code oneAtATimeAcrossThreads}.
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
        List<Seat> all;
        synchronized (this) {
            seats.removeIf(seat -> seat.busy && seat.waiting.size() == 10);
            all = List.copyOf(seats);
            all.forEach(seat -> seat.waiting.add(text));
        }
        all.forEach(this::sendNext);
    }

    private void sendNext(Seat seat) {
        String text;
        synchronized (this) {
            if (seat.busy || seat.waiting.isEmpty() || !seats.contains(seat)) {
                return;
            }
            text = seat.waiting.remove();
        }
        CompletableFuture<Void> taken = seat.member.send(text);
        synchronized (this) {
            seat.busy = true;
        }
        taken.whenComplete((done, failure) -> {
            synchronized (this) {
                seat.busy = false;
            }
            if (failure != null) {
                leave(seat.member);
            }
            sendNext(seat);
        });
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
