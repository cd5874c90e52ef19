package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Wrong: it sends the next message while the member still has the last one. Caught by {@code sendsOneMessageAtATime}. */
final class Ex6ChatRoom {
    private final List<Member> members = new CopyOnWriteArrayList<>();

    void join(Member member) {
        members.add(member);
    }

    void leave(Member member) {
        members.remove(member);
    }

    void say(String text) {
        members.forEach(member -> member.send(text).exceptionally(failure -> {
            leave(member);
            return null;
        }));
    }

    /** Someone in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
