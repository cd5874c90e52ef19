package async;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Three members of the chat without a browser: Ann and Bob talk, and Cleo reads nothing. */
final class ChatDemo {

    /** Somebody with a WebSocket, as a browser has one too. */
    private static final class Member implements WebSocket.Listener {
        private final String name;
        private final boolean reads;
        private final WebSocket socket;
        private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
        private final List<String> conversation = new ArrayList<>();
        private String text = "";

        Member(String name, boolean reads, int port) {
            this.name = name;
            this.reads = reads;
            URI address = URI.create("ws://127.0.0.1:" + port + "/chat");
            socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
            say(name);
        }

        void say(String words) {
            socket.sendText(words, true).join();
        }

        @Override
        public void onOpen(WebSocket socket) {
            if (reads) {
                socket.request(1);      // nothing comes before we ask for it
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text += part;
            if (last) {
                received.add(new JsonObject(text));
                text = "";
            }
            socket.request(1);
            return null;
        }

        /** Waits for the next thing that the server sends: a message, a note or a refusal. */
        JsonObject next() throws InterruptedException {
            JsonObject message = received.poll(60, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException(name + " has waited for 60 s, and nothing came.");
            }
            if (message.containsKey("from")) {
                conversation.add(message.getString("from") + ": " + message.getString("text"));
            }
            return message;
        }

        /** Waits for the next one of this kind, and returns what it says. */
        String next(String kind) throws InterruptedException {
            JsonObject message = next();
            while (!message.containsKey(kind)) {
                message = next();
            }
            return message.getString(kind);
        }
    }

    private static void print(Member member, String what) {
        System.out.println(member.name + ": " + what);
    }

    static void run(ChatServer chat) throws InterruptedException {
        // So little the system keeps for one who does not read. The rest waits in our server, and it is soon too much.
        System.setProperty("jdk.httpclient.receiveBufferSize", "8192");

        Member ann = join("Ann", true, chat);
        ann.next("note");
        Member bob = join("Bob", true, chat);
        print(ann, "is told: " + ann.next("note"));
        bob.next("note");

        print(ann, "says: Hello, Bob!");
        ann.say("Hello, Bob!");
        print(bob, "reads: " + bob.next("text"));
        print(bob, "says: <b>Hello</b>, Ann!");
        bob.say("<b>Hello</b>, Ann!");
        ann.next("text");
        print(ann, "reads: " + ann.next("text"));

        print(ann, "says far too much at once");
        ann.say("blah ".repeat(1_000));
        print(ann, "is told: " + ann.next("refused"));
        print(bob, "says far too many things at once");
        for (int i = 0; i < 3 * ChatServer.MAX_PER_SECOND; i++) {
            bob.say("blah");
        }
        print(bob, "is told: " + bob.next("refused"));
        Thread.sleep(1_100);    // until he may talk again

        Member cleo = join("Cleo", false, chat);
        print(cleo, "reads nothing from now on");
        ann.next("note");
        bob.next("note");
        print(ann, "talks at length with Bob");
        String gone = talkUntilSomeoneIsDropped(ann, bob);
        print(cleo, "has still read nothing");
        print(ann, "is told: " + gone);
        if (!ann.conversation.equals(bob.conversation)) {
            throw new IllegalStateException("Ann has read " + ann.conversation + ", and Bob " + bob.conversation);
        }
        print(bob, "closes his window");
        bob.socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        print(ann, "is told: " + ann.next("note"));
        System.out.println("Ann and Bob have read " + ann.conversation.size()
                + " messages, both in the same order. Cleo has delayed nobody.");
        ann.socket.abort();
        cleo.socket.abort();
        chat.close();
    }

    /** Bob reads each message before the next one is said. That Cleo reads nothing makes no difference. */
    private static String talkUntilSomeoneIsDropped(Member ann, Member bob) throws InterruptedException {
        String longMessage = "and then ".repeat(ChatServer.MAX_MESSAGE_LENGTH / 9);
        while (true) {
            for (Member member : List.of(ann, bob)) {
                member.say(longMessage);
                if (bob.next().containsKey("note")) {
                    return ann.next("note");
                }
            }
            Thread.sleep(200);      // not faster than allowed
        }
    }

    private static Member join(String name, boolean reads, ChatServer chat) {
        Member member = new Member(name, reads, chat.port());
        print(member, "joins");
        return member;
    }

    private ChatDemo() {
    }
}
