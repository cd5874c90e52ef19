package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 3.6: a chat room in which a slow member delays no one.
 *
 * <p>Every member gets what is said, in the same order, and one message at a time: the next one is sent when the last one was
 * taken. No thread waits for that. At most ten messages wait for a member; who is too slow for that, or fails, is out.
 *
 * @see Ex6ChatRoomTest
 */
final class Ex6ChatRoom {
    private final List<Member> members = new ArrayList<>();

    Ex6ChatRoom() {
        Assumptions.abort("3.6 is waiting for you: delete this line.");
    }

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

    /** Somebody in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
