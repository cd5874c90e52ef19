package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Each member has a queue: under the room's lock the messages are put there, and without it they are sent. */
final class Ex6ChatRoom {
    // tag::answer[]
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
        idle.forEach(this::sendWaiting);
    }

    /** Sends the queue's messages. The first one stays there until it's taken, so no other thread sends in the meantime. */
    private void sendWaiting(Seat seat) {
        boolean keepGoing = true;
        while (keepGoing && isHere(seat)) {
            AtomicBoolean oneHasArrived = new AtomicBoolean();  // this loop or the callback: the second one goes on
            seat.member.send(first(seat)).whenComplete((taken, failure) -> {
                if (failure != null) {
                    leave(seat.member);
                }
                if (removeFirst(seat) && oneHasArrived.getAndSet(true)) {
                    sendWaiting(seat);
                }
            });
            keepGoing = oneHasArrived.getAndSet(true); // true: this message is taken, and another one waits
        }
    }

    private synchronized boolean isHere(Seat seat) {
        return seats.contains(seat);
    }

    private synchronized String first(Seat seat) {
        return seat.queue.element();
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
    // end::answer[]

    /** Someone in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
