package async;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Right: all messages stand in one chain, and each member has a place in it: the last message that they have taken. */
final class Ex6ChatRoom {
    private final Map<Member, Reader> readers = new HashMap<>();
    private Message last = new Message(null, 0);

    synchronized void join(Member member) {
        readers.put(member, new Reader(member, last));
    }

    synchronized void leave(Member member) {
        readers.remove(member);
    }

    void say(String text) {
        List<Reader> idle = new ArrayList<>();
        synchronized (this) {
            last.next = new Message(text, last.number + 1);
            last = last.next;
            readers.values().removeIf(reader -> last.number - reader.taken.number > 11);
            for (Reader reader : readers.values()) {
                if (!reader.busy) {
                    reader.busy = true;
                    idle.add(reader);
                }
            }
        }
        idle.forEach(this::sendNext);
    }

    /** In a loop: many messages that are taken immediately must not pile up on the stack. */
    private void sendNext(Reader reader) {
        boolean keepGoing = true;
        while (keepGoing) {
            Message next = next(reader);
            if (next == null) {
                return;
            }
            AtomicBoolean oneHasArrived = new AtomicBoolean();   // the loop or the callback: the second one goes on
            reader.member.send(next.text).whenComplete((taken, failure) -> {
                if (failure != null) {
                    leave(reader.member);
                }
                reader.taken = next;
                if (oneHasArrived.getAndSet(true)) {
                    sendNext(reader);
                }
            });
            keepGoing = oneHasArrived.getAndSet(true);
        }
    }

    /** Null if there is none yet, or if the reader is no longer in the room. */
    private synchronized Message next(Reader reader) {
        Message next = readers.get(reader.member) == reader ? reader.taken.next : null;
        reader.busy = next != null;
        return next;
    }

    private static final class Message {
        private final String text;
        private final long number;
        private Message next;

        Message(String text, long number) {
            this.text = text;
            this.number = number;
        }
    }

    private static final class Reader {
        private final Member member;
        private volatile Message taken;
        private boolean busy;

        Reader(Member member, Message taken) {
            this.member = member;
            this.taken = taken;
        }
    }

    /** Someone in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
