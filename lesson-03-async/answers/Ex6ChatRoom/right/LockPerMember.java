package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Right: each member has a lock of their own. The one of the room decides the order of what is said. */
final class Ex6ChatRoom {
    private final List<Seat> seats = new CopyOnWriteArrayList<>();
    private final Object order = new Object();

    void join(Member member) {
        synchronized (order) {
            seats.add(new Seat(member));
        }
    }

    void leave(Member member) {
        for (Seat seat : seats) {
            if (seat.member == member) {
                seat.close();
            }
        }
    }

    void say(String text) {
        List<Seat> idle = new ArrayList<>();
        synchronized (order) {
            for (Seat seat : seats) {
                if (seat.isIdleAndTakes(text)) {
                    idle.add(seat);
                }
            }
        }
        idle.forEach(Seat::sendNext);
    }

    private final class Seat {
        private final Member member;
        private final Queue<String> waiting = new ArrayDeque<>();
        private boolean busy;
        private boolean closed;

        Seat(Member member) {
            this.member = member;
        }

        /** The text waits from now on. True if the caller has to send it. */
        synchronized boolean isIdleAndTakes(String text) {
            if (closed) {
                return false;
            }
            if (waiting.size() == 10) {
                close();
                return false;
            }
            waiting.add(text);
            boolean idle = !busy;
            busy = true;
            return idle;
        }

        synchronized void close() {
            closed = true;
            waiting.clear();
            seats.remove(this);
        }

        private synchronized String next() {
            String text = waiting.poll();
            busy = text != null;
            return text;
        }

        /** In a loop: many messages that are taken immediately must not pile up on the stack. */
        void sendNext() {
            boolean keepGoing = true;
            while (keepGoing) {
                String text = next();
                if (text == null) {
                    return;
                }
                AtomicBoolean oneHasArrived = new AtomicBoolean();   // the loop or the callback: the second one goes on
                member.send(text).whenComplete((taken, failure) -> {
                    if (failure != null) {
                        close();
                    }
                    if (oneHasArrived.getAndSet(true)) {
                        sendNext();
                    }
                });
                keepGoing = oneHasArrived.getAndSet(true);
            }
        }
    }

    /** Someone in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
