package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Right: a lock that is held for a moment only, and for each member a note whether a message is on its way. */
final class Ex6ChatRoom {
    private final Lock lock = new ReentrantLock();
    private final List<Seat> seats = new ArrayList<>();

    void join(Member member) {
        lock.lock();
        try {
            seats.add(new Seat(member));
        } finally {
            lock.unlock();
        }
    }

    void leave(Member member) {
        lock.lock();
        try {
            for (int i = 0; i < seats.size(); i++) {
                if (seats.get(i).member.equals(member)) {
                    seats.remove(i).left = true;
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    void say(String text) {
        List<Seat> now = new ArrayList<>();
        lock.lock();
        try {
            for (Seat seat : List.copyOf(seats)) {
                if (seat.waiting.size() == 10) {
                    leave(seat.member);
                    continue;
                }
                seat.waiting.add(text);
                if (!seat.busy) {
                    seat.busy = true;
                    now.add(seat);
                }
            }
        } finally {
            lock.unlock();
        }
        now.forEach(this::sendNext);
    }

    /** In a loop: many messages that are taken immediately must not pile up on the stack. */
    private void sendNext(Seat seat) {
        boolean keepGoing = true;
        while (keepGoing) {
            String text = next(seat);
            if (text == null) {
                return;
            }
            AtomicBoolean oneHasArrived = new AtomicBoolean();   // the loop or the callback: the second one goes on
            seat.member.send(text).whenComplete((taken, failure) -> {
                if (failure != null) {
                    leave(seat.member);
                }
                if (oneHasArrived.getAndSet(true)) {
                    sendNext(seat);
                }
            });
            keepGoing = oneHasArrived.getAndSet(true);
        }
    }

    private String next(Seat seat) {
        lock.lock();
        try {
            String next = seat.left ? null : seat.waiting.poll();
            seat.busy = next != null;
            return next;
        } finally {
            lock.unlock();
        }
    }

    private static final class Seat {
        private final Member member;
        private final Queue<String> waiting = new ArrayDeque<>();
        private boolean busy;
        private boolean left;

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
