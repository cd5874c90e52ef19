package async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members with real WebSockets talk in the chat. */
@Execution(ExecutionMode.CONCURRENT)
class ChatServerIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<Member> members = new ArrayList<>();
    private ChatServer chat;

    @BeforeEach
    void open() throws IOException {
        chat = new ChatServer(0);
    }

    @AfterEach
    void close() {
        members.forEach(member -> member.socket.abort());
        chat.close();
    }

    @Test
    void sameMessagesInTheSameOrder() throws Exception {
        List<Member> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(join("Member " + i));
        }
        for (Member newest : all) {
            for (Member member : all) {
                member.untilNote(newest.name + " has joined.");
                if (member == newest) {
                    break;      // those who came later have not seen it
                }
            }
        }
        List<Thread> talkers = new ArrayList<>();
        for (Member member : all) {
            talkers.add(new Thread(() -> {
                for (int i = 0; i < 8; i++) {
                    member.say(member.name + " " + i);
                }
            }));
        }
        talkers.forEach(Thread::start);
        for (Thread talker : talkers) {
            talker.join();
        }
        List<String> first = all.get(0).texts(40);
        for (Member member : all) {
            List<String> own = member == all.get(0) ? first : member.texts(40);
            assertEquals(first, own, "what " + member.name + " has read");
            List<String> said = first.stream().filter(text -> text.startsWith(member.name)).toList();
            for (int i = 0; i < 8; i++) {
                assertEquals(member.name + " " + i, said.get(i), "said first, read first");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror='alert(1)'>", "\"}, {\"note\": \"x\"",
            "two\nlines", "back\\slash", "\u00fc \u20ac \ud83d\ude00", "  blanks  "})
    void textIsPassedOnUnchanged(String text) throws Exception {
        Member ann = join("Ann");
        Member bob = join("Bob");
        bob.untilNote("Bob has joined.");
        ann.say(text);
        assertEquals(JsonObject.of("from", "Ann", "text", text), bob.untilKey("from"));
    }

    @Test
    void blankMessageIsIgnored() throws Exception {
        Member ann = join("Ann");
        ann.say("");
        ann.say(" \n ");
        ann.say("x");
        assertEquals("x", ann.untilKey("text").getString("text"));
    }

    @Test
    void tooLongMessageIsRefused() throws Exception {
        Member ann = join("Ann");
        Member bob = join("Bob");
        ann.say("x".repeat(2_001));
        assertEquals("Not sent: a message has at most 2000 characters. This one has 2001.",
                ann.untilKey("refused").getString("refused"));
        ann.say("y".repeat(2_000));
        assertEquals("y".repeat(2_000), bob.untilKey("text").getString("text"), "the first text that Bob gets");
    }

    @Test
    void tooManyMessagesPerSecondAreRefused() throws Exception {
        Member ann = join("Ann");
        for (int i = 0; i < 30; i++) {
            ann.say("" + i);
        }
        assertEquals("Not sent: at most 10 messages a second.", ann.untilKey("refused").getString("refused"));
        Member bob = join("Bob");
        bob.say("I was quiet.");        // Ann's limit is hers alone
        bob.untilText("I was quiet.");
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        do {
            assertTrue(System.nanoTime() - giveUp < 0, "Ann may never talk again.");
            Thread.sleep(300);
            ann.say("now");
        } while (bob.received.stream().noneMatch(message -> "now".equals(message.getString("text"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u0000\u200b", "x234567890123456789 1"})
    void emptyOrTooLongNameIsRefused(String name) throws Exception {
        Member nobody = join(name);
        nobody.socket.sendText("Ann", true);        // who was turned away cannot try again on the same line
        assertEquals("4000 A name has 1 to 20 characters.", nobody.closed.get(300, TimeUnit.SECONDS));
        assertEquals("[\"Ann\"]", join("Ann").untilNote("Ann has joined.").getJsonArray("here").encode());
    }

    @Test
    void duplicateNameIsRefused() throws Exception {
        Member ann = join("Ann");
        ann.untilNote("Ann has joined.");
        Member other = join(" An\u200bn ");
        assertEquals("4000 Somebody here has this name. Take another one.", other.closed.get(300, TimeUnit.SECONDS));
        ann.socket.abort();
        Member bob = join("Bob");
        bob.untilNote("Bob has joined.");
        while (!join("Ann").isIn()) {
            Thread.sleep(20);
        }
    }

    @Test
    void joinsAndLeavesAreAnnounced() throws Exception {
        Member ann = join("Ann");
        assertEquals("[\"Ann\"]", ann.untilNote("Ann has joined.").getJsonArray("here").encode());
        Member bob = join("Bob");
        Member eve = join("Eve");
        assertEquals("[\"Ann\",\"Bob\",\"Eve\"]", ann.untilNote("Eve has joined.").getJsonArray("here").encode());
        bob.socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        ann.untilNote("Bob has left.");
        eve.socket.abort();     // without a word
        assertEquals("[\"Ann\"]", ann.untilNote("Eve has left.").getJsonArray("here").encode());
    }

    @Tag("proof")
    @Test
    void memberWhoReadsNothingIsDropped() throws Exception {
        chat.close();
        chat = new ChatServer(0, 3_600);    // or else Cleo may be cut off before so many messages wait
        Member ann = join("Ann");
        Member bob = join("Bob");
        bob.untilNote("Bob has joined.");
        Member cleo = new Member("Cleo", false);
        bob.untilNote("Cleo has joined.");
        String story = "and then ".repeat(200);
        JsonObject next;
        int said = 0;
        do {
            Member speaker = said % 2 == 0 ? ann : bob;
            speaker.say(said + story);
            next = bob.untilKey("text", "note");
            if (next.containsKey("text")) {
                assertEquals(said + story, next.getString("text"), "Bob reads each before the next one is said");
                said++;
            }
            if (said % 10 == 0) {
                cleo.socket.sendPong(ByteBuffer.allocate(0));      // she is alive
            }
            Thread.sleep(70);
        } while (next.containsKey("text"));
        assertTrue(next.getString("note").matches("Cleo was dropped: \\d+ messages waited\\."), next.encode());
    }

    @Tag("proof")
    @Test
    void deadConnectionIsNoticed() throws Exception {
        Member ann = join("Ann");
        new Member("Cleo", false);      // who does not read answers no ping either
        ann.untilNote("Cleo has joined.");
        ann.untilNote("Cleo has left.");
    }

    @Test
    void foreignOriginIsRefused() throws Exception {
        for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:" + chat.port(),
                "http://127.0.0.1:" + chat.port() + ".evil.example")) {
            CompletionException refused = assertThrows(CompletionException.class,
                    () -> builder().header("Origin", origin).buildAsync(address(), new WebSocket.Listener() { }).join(), origin);
            assertEquals(403, assertInstanceOf(WebSocketHandshakeException.class, refused.getCause()).getResponse().statusCode());
        }
        for (String origin : List.of("http://127.0.0.1:" + chat.port(), "http://localhost:" + chat.port())) {
            builder().header("Origin", origin).buildAsync(address(), new WebSocket.Listener() { }).join().abort();
        }
    }

    @Test
    void pageRunsOnlyItsOwnScript() throws Exception {
        HttpResponse<String> first = get("/");
        HttpResponse<String> second = get("/");
        String policy = first.headers().firstValue("Content-Security-Policy").orElse("");
        assertEquals(200, first.statusCode());
        assertTrue(policy.startsWith("default-src 'none'; script-src 'nonce-"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertNotEquals(policy, second.headers().firstValue("Content-Security-Policy").orElse(""), "a secret is used once");
        String secret = policy.replaceAll("(?s).*script-src 'nonce-([^']+)'.*", "$1");
        assertTrue(first.body().contains("<script nonce=\"" + secret + "\">"), "the page has the secret");
        assertFalse(first.body().contains("innerHTML"), "text is set as text");
        assertFalse(first.body().matches("(?s).*https?://.*"), "no address elsewhere");
        assertEquals(404, get("/chat.html").statusCode());
        assertEquals(404, get("/../chat.html").statusCode());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI page = URI.create("http://127.0.0.1:" + chat.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private URI address() {
        return URI.create("ws://127.0.0.1:" + chat.port() + "/chat");
    }

    private static WebSocket.Builder builder() {
        return CLIENT.newWebSocketBuilder();
    }

    private Member join(String name) {
        return new Member(name, true);
    }

    private final class Member implements WebSocket.Listener {
        private final String name;
        private final boolean reads;
        private final WebSocket socket;
        private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
        private final CompletableFuture<String> closed = new CompletableFuture<>();
        private String text = "";

        Member(String name, boolean reads) {
            this.name = name;
            this.reads = reads;
            socket = builder().buildAsync(address(), this).join();
            members.add(this);
            say(name);
        }

        void say(String words) {
            socket.sendText(words, true).join();
        }

        @Override
        public void onOpen(WebSocket socket) {
            if (reads) {
                socket.request(1);
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

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status + " " + reason);
            return null;
        }

        boolean isIn() throws InterruptedException {
            while (!closed.isDone()) {
                if (received.poll(20, TimeUnit.MILLISECONDS) != null) {
                    return true;
                }
            }
            return false;
        }

        /** Waits for the next one that has one of these keys. */
        JsonObject untilKey(String... keys) throws InterruptedException {
            Set<String> wanted = new HashSet<>(List.of(keys));
            while (true) {
                JsonObject message = received.poll(300, TimeUnit.SECONDS);
                assertNotNull(message, name + " has waited for " + wanted + " for 300 s, and nothing came.");
                if (message.fieldNames().stream().anyMatch(wanted::contains)) {
                    return message;
                }
            }
        }

        JsonObject untilNote(String note) throws InterruptedException {
            JsonObject message = untilKey("note");
            while (!message.getString("note").equals(note)) {
                message = untilKey("note");
            }
            return message;
        }

        void untilText(String words) throws InterruptedException {
            while (!untilKey("text").getString("text").equals(words)) { }
        }

        List<String> texts(int number) throws InterruptedException {
            List<String> texts = new ArrayList<>();
            while (texts.size() < number) {
                texts.add(untilKey("text").getString("text"));
            }
            return texts;
        }
    }
}
