package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Wrong: nothing is sent to anybody. Caught by {@code deliversToAllMembers}. */
final class Ex6ChatRoom {
    private final List<Member> members = new CopyOnWriteArrayList<>();

    void join(Member member) {
        members.add(member);
    }

    void leave(Member member) {
        members.remove(member);
    }

    void say(String text) {
    }

    /** Someone in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
