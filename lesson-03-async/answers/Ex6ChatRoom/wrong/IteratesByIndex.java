package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: it goes through the list by number. When somebody leaves inside a send, all others move up, and the next one
 * is skipped. Caught by {@code membersChangeDuringSend}.
 */
final class Ex6ChatRoom {
    private final List<Seat> seats = new ArrayList<>();

    void join(Member member) {
        seats.add(new Seat(member));
    }

    void leave(Member member) {
        seats.removeIf(seat -> seat.member == member);
    }

    void say(String text) {
        seats.removeIf(seat -> seat.failed || seat.waiting.size() == 10 && seat.busy);
        for (int i = 0; i < seats.size(); i++) {
            seats.get(i).waiting.add(text);
            sendNext(seats.get(i));
        }
    }

    private void sendNext(Seat seat) {
        if (seat.busy || seat.failed || seat.waiting.isEmpty() || !seats.contains(seat)) {
            return;
        }
        seat.busy = true;
        seat.member.send(seat.waiting.remove()).whenComplete((taken, failure) -> {
            seat.busy = false;
            seat.failed = failure != null;
            sendNext(seat);
        });
    }

    private static final class Seat {
        private final Member member;
        private final Queue<String> waiting = new ArrayDeque<>();
        private boolean busy;
        private boolean failed;

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
