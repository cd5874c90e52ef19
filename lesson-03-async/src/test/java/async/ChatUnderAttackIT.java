package async;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody means harm to the chat, and Ann and Bob talk on: before it, meanwhile and afterwards. */
@Tag("proof")
@Execution(ExecutionMode.CONCURRENT)
class ChatUnderAttackIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int GIVE_UP_SECONDS = 300;
    private static final int NO_SILENCE_IS_TOO_LONG = 3_600;
    private static final long FAR_TOO_MUCH = 64_000_000;    // bytes: the system keeps some as well
    private static final String BROKEN = "What you sent is broken, or far too long.";

    private final ExecutorService attackers = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<AutoCloseable> open = new ConcurrentLinkedQueue<>();
    private ChatServer chat;
    private Talker ann;
    private Talker bob;

    private void open(int silence) throws Exception {
        chat = new ChatServer(0, silence);
        ann = new Talker("Ann");
        ann.untilNote("Ann has joined.");
        bob = new Talker("Bob");
        bob.untilNote("Bob has joined.");
    }

    @AfterEach
    void close() throws Exception {
        attackers.shutdownNow();
        for (AutoCloseable each : open) {
            each.close();
        }
        chat.close();
    }

    // --- Attacks that are over at once --------------------------------------------------------------------------------

    private interface Attack {
        void on(ChatUnderAttackIT chat) throws Exception;
    }

    private static Arguments attack(String name, Attack attack) {
        return Arguments.of(name, attack);
    }

    /** Somebody sends this, and then more and more of that, and reads nothing. */
    private static Arguments endless(String name, String first, String more) {
        return attack(name, it -> it.line().send(first).floodUntilCut(more.repeat(1 + 8_192 / more.length())));
    }

    /** A member sends this, is told why this is the end, and is cut off. */
    private static Arguments broken(String name, int... frame) {
        return attack(name, it -> {
            String last = it.line().webSocket().send(text("Eve")).send(bytes(frame)).untilCut();
            assertTrue(last.contains(BROKEN), last);
        });
    }

    static Stream<Arguments> attacks() {
        String request = "GET / HTTP/1.1\r\nHost: here\r\n";
        String post = "POST / HTTP/1.1\r\nHost: here\r\n";
        return Stream.of(
                endless("a request line without an end", "GET /", "x"),
                endless("a header without an end", request + "X: ", "x"),
                endless("headers without an end", request, "X: x\r\n"),
                endless("a body without an end", post + "Content-Length: 999999999999\r\n\r\n", "x"),
                endless("chunks without an end", post + "Transfer-Encoding: chunked\r\n\r\n", "3\r\nabc\r\n"),
                endless("requests without an end", "", request + "\r\n"),
                endless("requests for other pages without an end", "", "GET /x HTTP/1.1\r\nHost: here\r\n\r\n"),
                endless("a WebSocket with a body without an end", handshake("Content-Length: 999999999999"), "x"),
                endless("WebSockets from elsewhere without an end", "", handshake("Origin: http://evil.example")),
                endless("WebSockets with a mistake without an end", "", handshake("").replace("-Version: 13", "-Version: 99")),
                endless("letters, but no HTTP", "", "Let me in! "),
                endless("bytes of all kinds", "", "\u0016\u0003\u0001\u0000\u00ff\u00fe\r\n\r\n"),
                endless("HTTP/2 without an end", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\0\0\0\4\0\0\0\0\0"),

                broken("a frame without a mask", 0x81, 2, 'h', 'i'),
                broken("a frame of a kind that does not exist", 0x83, 0x80, 0, 0, 0, 0),
                broken("a frame that says it is packed", 0xc1, 0x80, 0, 0, 0, 0),
                broken("the rest of nothing", 0x80, 0x80, 0, 0, 0, 0),
                broken("half a ping", 0x09, 0x80, 0, 0, 0, 0),
                broken("a ping that is too long", 0x89, 0xfe, 1, 0, 0, 0, 0, 0),
                broken("a frame of 9,223,372,036,854,775,807 bytes", 0x81, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0),
                broken("a frame of less than no bytes", 0x81, 0xff, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0),
                broken("a close with half a number", 0x88, 0x81, 0, 0, 0, 0, 3),
                broken("a close with a number that does not exist", 0x88, 0x82, 0, 0, 0, 0, 0, 5),
                broken("a message inside a message", 0x01, 0x81, 0, 0, 0, 0, 'a', 0x81, 0x81, 0, 0, 0, 0, 'b'),

                attack("a message of a hundred parts", it -> {
                    Line eve = it.line().webSocket().send(text("Eve"));
                    String part = "x".repeat(1_000);
                    eve.send(frame(0x01, part));
                    for (int i = 0; i < 100; i++) {
                        eve.send(frame(0x00, part));
                    }
                    String all = eve.send(frame(0x80, part)).send(frame(0x88, "")).untilCut();
                    assertTrue(all.contains(BROKEN), all);
                    assertFalse(all.contains("xxx"), "it is passed on to nobody");
                }),
                attack("a name and a message that are no UTF-8", it -> {
                    String noUtf8 = "\u00ff\u00fe\u00c0\u0080\u00ed\u00a0\u0080";
                    it.line().webSocket().send(frame(0x81, noUtf8)).send(frame(0x81, noUtf8));
                    it.bob.untilHeard("from", "\ufffd");        // what Bob gets is UTF-8 again
                }),
                attack("a name as long as a book", it -> {
                    String all = it.line().webSocket().send(frame(0x81, "x".repeat(60_000))).send(frame(0x88, "")).untilCut();
                    assertTrue(all.contains("A name has 1 to 20 characters."), all);
                }),
                attack("a small message that unpacks to a huge one", it -> {
                    Line eve = it.line().send(handshake("Sec-WebSocket-Extensions: permessage-deflate"));
                    assertFalse(eve.head().contains("deflate"), "the chat takes nothing packed");
                }),
                attack("thousands that come and go", ChatUnderAttackIT::connectAndDisconnect));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void othersKeepTalking(String name, Attack attack) throws Exception {
        open(NO_SILENCE_IS_TOO_LONG);
        talk();
        talkUntil(attackers.submit(() -> {
            attack.on(this);
            return null;
        }));
        closeLines();
        talk();
        newcomerGetsIn();
    }

    private void connectAndDisconnect() throws Exception {
        long began = System.nanoTime();
        String request = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";
        for (int i = 0; i < 2_000; i++) {
            try (Line visitor = line()) {
                visitor.socket.setSoLinger(i % 2 == 0, 0);      // every other one hangs up the hard way
                switch (i % 7) {
                    case 0 -> { }
                    case 1 -> visitor.send("GET / HT");
                    case 2 -> visitor.send(request);
                    case 3 -> visitor.send(handshake("").substring(0, 60));
                    case 4 -> visitor.send(handshake(""));
                    case 5 -> visitor.send(handshake("")).send(text("Early"));
                    default -> visitor.webSocket().send(text("Guest " + i));
                }
            } catch (IOException e) {
                // The server may hang up first.
            }
        }
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        long joined = bob.heard.stream().filter(message -> message.getString("note", "").endsWith(" has joined.")).count();
        assertTrue(joined <= (seconds + 2) * ChatServer.MAX_MEMBERS, joined + " notes in " + seconds + " s");
    }

    // --- Slow ones, whose time must run out ----------------------------------------------------------------------------

    @Test
    void slowClientsAreDisconnected() throws Exception {
        open(15);
        talk();
        Map<String, Future<?>> slow = new HashMap<>();
        slow.put("says nothing", attackers.submit(() -> line().untilCut()));
        slow.put("says half a request", attackers.submit(() -> line().send("GET / HT").untilCut()));
        slow.put("says a request letter by letter", attackers.submit(() -> line().send("GET /").dripUntilCut("x")));
        slow.put("sends a body letter by letter", attackers.submit(() -> line()
                .send(handshake("Content-Length: 999")).dripUntilCut("x")));
        slow.put("says no name", attackers.submit(() -> line().webSocket().untilCut()));
        slow.put("says a name letter by letter", attackers.submit(() -> line().webSocket()
                .send(bytes(0x81, 0xfe, 1, 0, 0, 0, 0, 0)).dripUntilCut("x")));
        String ping = frame(0x89, "x".repeat(125));
        slow.put("sends pings, and reads no answer", attackers.submit(() -> line().webSocket()
                .send(text("Pat")).floodUntilCut(ping.repeat(100))));
        slow.put("sends pings before a name", attackers.submit(() -> line().webSocket().floodUntilCut(ping.repeat(100))));
        slow.put("lives and reads nothing", attackers.submit(() -> line().webSocket()
                .send(text("Cleo")).dripUntilCut(frame(0x8a, ""))));
        bob.untilNote("Cleo has joined.");
        String story = "and then ".repeat(200);
        for (Future<?> each : slow.values()) {
            while (!each.isDone()) {
                ann.say(story);
                bob.untilText(story);
                talk();
                Thread.sleep(250);
            }
        }
        for (Map.Entry<String, Future<?>> each : slow.entrySet()) {
            each.getValue().get();      // what went wrong there
        }
        assertTrue(bob.heard.stream().anyMatch(message -> message.getString("note", "").startsWith("Cleo was dropped:")
                || message.getString("note", "").equals("Cleo has left.")), "Bob is told that Cleo has gone.");
        talk();
        newcomerGetsIn();
    }

    // --- Too many ------------------------------------------------------------------------------------------------------

    @Test
    void atMostThirtyMembers() throws Exception {
        open(NO_SILENCE_IS_TOO_LONG);
        Line last = null;
        for (int i = 3; i <= 30; i++) {
            last = line().webSocket().send(text("Member " + i));
            assertEquals(i, bob.untilNote("Member " + i + " has joined.").getJsonArray("here").size());
        }
        for (int i = 0; i < 3; i++) {
            assertEquals("4000 The chat is full: it has 30 members.", new Talker("Zoe").untilClosed());
        }
        talk();
        last.close();
        assertEquals(29, bob.untilNote("Member 30 has left.").getJsonArray("here").size());
        newcomerGetsIn();
        talk();
    }

    @Test
    void atMostTwoHundredConnections() throws Exception {
        open(NO_SILENCE_IS_TOO_LONG);       // with Ann and Bob, two
        lines(97);
        untilPageIsThere();                 // it is the hundredth
        lines(1);
        HttpResponse<String> refused = page();
        assertEquals("503 Too many are connected to the chat. Try again later.", refused.statusCode() + " " + refused.body());
        assertEquals("4000 Too many are connected to the chat. Try again later.", new Talker("Zoe").untilClosed());
        talk();
        // Those two have gone, or are about to go, so there may be one or two lines more than two hundred now.
        List<Line> more = lines(110);
        assertEquals("", more.get(109).untilCut(), "nothing is said to so many");
        talk();
        closeLines();
        newcomerGetsIn();
    }

    // --- Where from ------------------------------------------------------------------------------------------------------

    @Test
    void listensOnLoopbackOnly() throws Exception {
        open(NO_SILENCE_IS_TOO_LONG);
        List<InetAddress> others = new ArrayList<>(List.of(InetAddress.getByName("::1")));
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            others.addAll(each.inetAddresses().filter(address -> !address.getHostAddress().equals("127.0.0.1")).toList());
        }
        for (InetAddress address : others) {
            assertThrows(IOException.class, () -> new Socket(address, chat.port()).close(), address.toString());
        }
        talk();
    }

    // --- Ann, Bob and newcomers ------------------------------------------------------------------------------------------

    private int said;

    /** Each of the two hears what the other one says. */
    private void talk() throws Exception {
        String words = "This is sentence " + ++said + ".";
        ann.say(words);
        bob.untilText(words);
        bob.say("Yes! " + words);
        ann.untilText("Yes! " + words);
    }

    private void talkUntil(Future<?> end) throws Exception {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
        talk();
        while (!end.isDone()) {
            assertTrue(System.nanoTime() - giveUp < 0, "The attack does not end.");
            Thread.sleep(200);      // not faster than allowed
            talk();
        }
        end.get();      // what went wrong there
    }

    /** As soon as the server has seen that the others are gone. */
    private void newcomerGetsIn() throws Exception {
        untilPageIsThere();
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
        while (!new Talker("Newcomer").isIn()) {
            assertTrue(System.nanoTime() - giveUp < 0, "No newcomer gets in.");
            Thread.sleep(100);
        }
        bob.untilNote("Newcomer has joined.");
    }

    private void untilPageIsThere() throws Exception {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
        while (page().statusCode() != 200) {
            assertTrue(System.nanoTime() - giveUp < 0, "No newcomer gets the page.");
            Thread.sleep(20);
        }
    }

    private HttpResponse<String> page() throws Exception {
        URI page = URI.create("http://127.0.0.1:" + chat.port() + "/");
        return CLIENT.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private final class Talker implements WebSocket.Listener, AutoCloseable {
        private final String name;
        private final WebSocket socket;
        private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
        private final ConcurrentLinkedQueue<JsonObject> heard = new ConcurrentLinkedQueue<>();
        private String text = "";

        Talker(String name) {
            this.name = name;
            URI address = URI.create("ws://127.0.0.1:" + chat.port() + "/chat");
            socket = CLIENT.newWebSocketBuilder().buildAsync(address, this).join();
            open.add(this);
            socket.sendText(name, true);        // in vain, if it is turned away already
        }

        void say(String words) {
            socket.sendText(words, true).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text += part;
            if (last) {
                JsonObject message = new JsonObject(text);
                heard.add(message);
                received.add(message);
                text = "";
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            received.add(JsonObject.of("closed", status + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            received.add(JsonObject.of("closed", error.toString()));
        }

        private JsonObject next() throws InterruptedException {
            JsonObject message = received.poll(GIVE_UP_SECONDS, TimeUnit.SECONDS);
            assertNotNull(message, name + " has waited for " + GIVE_UP_SECONDS + " s, and nothing came.");
            return message;
        }

        private JsonObject until(String key, String value) throws InterruptedException {
            JsonObject message = next();
            while (!message.getString(key, "").startsWith(value)) {
                assertFalse(message.containsKey("closed"), name + " is cut off: " + message);
                assertFalse(message.containsKey("refused"), name + " is refused: " + message);
                message = next();
            }
            return message;
        }

        void untilText(String words) throws InterruptedException {
            until("text", words);
        }

        JsonObject untilNote(String note) throws InterruptedException {
            return until("note", note);
        }

        /** Like the others, but for another thread: it takes nothing away. */
        void untilHeard(String key, String value) throws InterruptedException {
            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
            while (heard.stream().noneMatch(message -> message.getString(key, "").startsWith(value))) {
                assertTrue(System.nanoTime() - giveUp < 0, name + " has never heard " + value);
                Thread.sleep(20);
            }
        }

        String untilClosed() throws InterruptedException {
            JsonObject message = next();
            while (!message.containsKey("closed")) {
                message = next();
            }
            return message.getString("closed");
        }

        boolean isIn() throws InterruptedException {
            return !next().containsKey("closed");
        }

        @Override
        public void close() {
            socket.abort();
        }
    }

    // --- Those who mean harm -------------------------------------------------------------------------------------------

    private Line line() throws IOException {
        return new Line();
    }

    private List<Line> lines(int number) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            lines.add(line());
        }
        return lines;
    }

    private void closeLines() throws Exception {
        for (AutoCloseable each : open) {
            if (each instanceof Line) {
                each.close();
            }
        }
    }

    private static String handshake(String header) {
        return "GET /chat HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + header + (header.isEmpty() ? "" : "\r\n") + "\r\n";
    }

    private static String text(String words) {
        return frame(0x81, new String(words.getBytes(UTF_8), ISO_8859_1));
    }

    /** A frame that is masked with zeros, so that all stays as it is. */
    private static String frame(int kind, String content) {
        int length = content.length();
        String head = length < 126 ? bytes(kind, 0x80 | length) : bytes(kind, 0xfe, length >> 8, length & 0xff);
        return head + "\0\0\0\0" + content;
    }

    /** A letter a byte. */
    private static String bytes(int... bytes) {
        return new String(bytes, 0, bytes.length);
    }

    /** A plain socket, which can say what no browser says. */
    private final class Line implements AutoCloseable {
        private final Socket socket = new Socket();
        private final InputStream in;

        Line() throws IOException {
            open.add(this);
            socket.setReceiveBufferSize(4_096);     // so little the system keeps for one who does not read
            socket.setSoTimeout(GIVE_UP_SECONDS * 1_000);
            socket.connect(new InetSocketAddress("127.0.0.1", chat.port()));
            in = socket.getInputStream();
        }

        Line send(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            return this;
        }

        Line webSocket() throws IOException {
            send(handshake(""));
            String head = head();
            if (!head.startsWith("HTTP/1.1 101 ")) {
                throw new IOException(head);
            }
            return this;
        }

        /** What comes before the first empty line. */
        String head() throws IOException {
            String head = "";
            while (!head.endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("The server has hung up after: " + head);
                }
                head += (char) next;
            }
            return head;
        }

        /** Reads until the server hangs up. */
        String untilCut() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                for (int next = in.read(); next >= 0; next = in.read()) {
                    all.write(next);
                }
            } catch (SocketTimeoutException e) {
                throw new AssertionError("The server does not hang up.", e);
            } catch (IOException e) {
                // The hard way to hang up.
            }
            return all.toString(ISO_8859_1);
        }

        /** Reads nothing, and sends until the server has hung up. */
        Void floodUntilCut(String more) {
            byte[] bytes = more.getBytes(ISO_8859_1);
            long sent = 0;
            try {
                while (sent < FAR_TOO_MUCH) {
                    socket.getOutputStream().write(bytes);
                    sent += bytes.length;
                }
            } catch (IOException e) {
                return null;    // cut off
            }
            throw new AssertionError("The server has taken " + sent + " bytes, and still takes more.");
        }

        /** Sends this again and again, until the server has hung up. */
        Void dripUntilCut(String drop) throws InterruptedException {
            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
            try {
                while (System.nanoTime() - giveUp < 0) {
                    send(drop);
                    Thread.sleep(300);
                }
            } catch (IOException e) {
                return null;    // cut off
            }
            throw new AssertionError("The server does not hang up.");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
