package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wrong: it waits in {@code join} until a member has taken the message, and then sends it to the next one. Caught by
 * {@code slowMemberDelaysNoOne}.
 */
final class Ex6ChatRoom {
    private final List<Member> members = new CopyOnWriteArrayList<>();

    void join(Member member) {
        members.add(member);
    }

    void leave(Member member) {
        members.remove(member);
    }

    void say(String text) {
        for (Member member : members) {
            member.send(text).join();
        }
    }

    /** Someone in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
