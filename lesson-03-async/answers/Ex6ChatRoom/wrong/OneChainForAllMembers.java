package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wrong: one chain for the whole room: the next message is sent when all have taken the last one, and one of them is
 * slow. Caught by {@code slowMemberDelaysNoOne}.
 */
final class Ex6ChatRoom {
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    void join(Member member) {
        members.add(member);
    }

    void leave(Member member) {
        members.remove(member);
    }

    synchronized void say(String text) {
        last = last.thenCompose(done -> CompletableFuture.allOf(members.stream()
                .map(member -> member.send(text)).toArray(CompletableFuture<?>[]::new)));
    }

    /** Someone in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
