package async;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Right: the number of messages that are not taken yet says who must send: the thread that makes it one. */
final class Ex6ChatRoom {
    private final Map<Member, Line> lines = new LinkedHashMap<>();

    void join(Member member) {
        synchronized (lines) {
            lines.put(member, new Line(member));
        }
    }

    void leave(Member member) {
        Line line;
        synchronized (lines) {
            line = lines.remove(member);
        }
        if (line != null) {
            line.closed.set(true);
        }
    }

    void say(String text) {
        List<Line> idle = new ArrayList<>();
        synchronized (lines) {
            for (Line line : List.copyOf(lines.values())) {
                if (line.pending.get() == 11) {
                    leave(line.member);
                } else {
                    line.waiting.add(text);
                    if (line.pending.incrementAndGet() == 1) {
                        idle.add(line);
                    }
                }
            }
        }
        idle.forEach(Line::sendNext);
    }

    private final class Line {
        private final Member member;
        private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicInteger pending = new AtomicInteger();
        private final AtomicBoolean closed = new AtomicBoolean();

        Line(Member member) {
            this.member = member;
        }

        /** In a loop: many messages that are taken immediately must not pile up on the stack. */
        void sendNext() {
            boolean keepGoing = true;
            while (keepGoing && !closed.get()) {
                AtomicBoolean oneHasArrived = new AtomicBoolean();   // the loop or the callback: the second one goes on
                member.send(waiting.remove()).thenRun(() -> {
                    if (pending.decrementAndGet() > 0 && oneHasArrived.getAndSet(true)) {
                        sendNext();
                    }
                }).exceptionally(failure -> {
                    leave(member);
                    return null;
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
