package async;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Wrong: each member has a thread, and it waits for the next message, and for the member. Caught by
 * {@code deliversToAllMembers}.
 */
final class Ex6ChatRoom {
    private final Map<Member, BlockingQueue<String>> queues = new LinkedHashMap<>();

    synchronized void join(Member member) {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>(11);
        queues.put(member, queue);
        Thread thread = new Thread(() -> sendFrom(queue, member));
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void leave(Member member) {
        queues.remove(member);
    }

    synchronized void say(String text) {
        queues.values().removeIf(queue -> !queue.offer(text));
    }

    private void sendFrom(BlockingQueue<String> queue, Member member) {
        try {
            while (true) {
                member.send(queue.take()).join();
            }
        } catch (InterruptedException | CompletionException e) {
            leave(member);
        }
    }

    /** Someone in the room. */
    interface Member {
        /** Sends a text; the future is completed when the member has taken it. */
        CompletableFuture<Void> send(String text);
    }
}
