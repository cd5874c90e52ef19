package async;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kit.Arguments;

/** A chat in the browser: what one member says, the server passes on to all, and it waits for nobody. */
public final class ChatServer {

    static final int MAX_NAME_LENGTH = 20;
    static final int MAX_MESSAGE_LENGTH = 2_000;
    static final int MAX_PER_SECOND = 10;
    static final int MAX_WAITING = 20;
    static final int MAX_MEMBERS = 30;
    static final int MAX_CONNECTIONS = 100;
    private static final int SILENCE_SECONDS = 15;
    private static final String TOO_MANY = "Too many are connected to the chat. Try again later.";
    private static final short REFUSED = 4000;      // from 4000 on, the number of a close is ours to choose

    private final Vertx vertx = LocalVertx.start();
    private final HttpServer server;
    private final String page;
    private int connections;        // of members and of all others

    // tag::main[]
    /** All members by name. One thread does everything, so that we need no lock. */
    private final Map<String, Member> members = new LinkedHashMap<>();
    private int joinedThisSecond;

    private static final class Member {
        private final String name;
        private final ServerWebSocket socket;
        private int waiting;        // messages for this member, not on their way yet
        private int late;           // those of them that have waited for a second
        private int saidThisSecond;

        Member(String name, ServerWebSocket socket) {
            this.name = name;
            this.socket = socket;
        }

        /** Returns at once. For a member who reads slowly, the message waits here. */
        void send(JsonObject message) {
            waiting++;
            socket.writeTextMessage(message.encode()).onComplete(done -> {
                waiting--;
                late = Math.max(0, late - 1);       // the oldest goes first
            });
        }
    }

    /** The same messages in the same order for all, and nobody is waited for. */
    private void broadcast(JsonObject message) {
        members.values().forEach(member -> member.send(message));
    }

    /** Once a second. */
    private void checkMembers() {
        for (Member member : List.copyOf(members.values())) {
            member.saidThisSecond = 0;
            member.socket.writePing(Buffer.buffer());   // who lives and reads answers it
            if (member.late > MAX_WAITING) {
                leave(member, " was dropped: " + member.late + " messages waited.");
                member.socket.close(REFUSED, "Too many messages were waiting for you.");
            }
            member.late = member.waiting;
        }
        joinedThisSecond = 0;
    }
    // end::main[]

    // tag::limits[]
    private void say(Member member, String text) {
        member.saidThisSecond++;
        if (member.saidThisSecond > MAX_PER_SECOND) {
            if (member.saidThisSecond == MAX_PER_SECOND + 1) {   // told once a second
                refuse(member, "at most " + MAX_PER_SECOND + " messages a second.");
            }
        } else if (text.length() > MAX_MESSAGE_LENGTH) {
            refuse(member, "a message has at most " + MAX_MESSAGE_LENGTH
                    + " characters. This one has " + text.length() + ".");
        } else if (!text.isBlank() && members.containsValue(member)) {
            broadcast(JsonObject.of("from", member.name, "text", text));
        }
    }

    private static void refuse(Member member, String why) {
        member.send(JsonObject.of("refused", "Not sent: " + why));
    }
    // end::limits[]

    // tag::door[]
    private void join(ServerWebSocket socket, String words) {
        String name = words.replaceAll("\\p{C}", "").strip();   // without the invisible
        if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
            socket.close(REFUSED, "A name has 1 to " + MAX_NAME_LENGTH + " characters.");
        } else if (members.containsKey(name)) {
            socket.close(REFUSED, "Somebody here has this name. Take another one.");
        } else if (members.size() == MAX_MEMBERS) {
            socket.close(REFUSED, "The chat is full: it has " + MAX_MEMBERS + " members.");
        } else if (joinedThisSecond == MAX_MEMBERS) {      // each is a note to all
            socket.close(REFUSED, "Too many join at once. Try again in a second.");
        } else {
            Member member = new Member(name, socket);
            socket.textMessageHandler(text -> say(member, text));
            socket.closeHandler(closed -> {
                connections--;
                leave(member, " has left.");
            });
            members.put(name, member);
            joinedThisSecond++;
            note(name + " has joined.");
        }
    }

    private void leave(Member member, String how) {
        if (members.remove(member.name, member)) {
            note(member.name + how);
        }
    }

    /** Any page in the browser can connect to us. The browser says where it is from. */
    private boolean mayConnect(HttpServerRequest visitor) {
        String from = visitor.getHeader("Origin");      // null: it is no browser
        return from == null || Set.of("http://127.0.0.1:" + port(), "http://localhost:" + port()).contains(from);
    }
    // end::door[]

    private void note(String text) {
        broadcast(JsonObject.of("note", text, "here", new JsonArray(List.copyOf(members.keySet()))));
    }

    /** Of a hundred too many, each is told so when it asks for something. Any more are not even listened to. */
    private void connected(HttpConnection connection) {
        connections++;
        connection.closeHandler(closed -> connections--);
        if (connections > 2 * MAX_CONNECTIONS) {
            connection.close();
        }
    }

    /** A WebSocket counts as the connection that it was. */
    private void opened(ServerWebSocket socket) {
        socket.closeHandler(closed -> connections--);
        socket.exceptionHandler(broken -> socket.close(REFUSED, "What you sent is broken, or far too long."));
        socket.frameHandler(frame -> {
            if (frame.isPing()) {       // Vert.x answers it by itself
                vertx.runOnContext(then -> waitForReader(socket));
            }
        });
        if (connections > MAX_CONNECTIONS) {
            socket.close(REFUSED, TOO_MANY);
        } else {
            socket.textMessageHandler(name -> {
                socket.textMessageHandler(more -> { });     // only the first one is a name
                join(socket, name);
            });
        }
    }

    /** From one who reads no answers, we take nothing more. Else they would pile up. */
    private static void waitForReader(ServerWebSocket socket) {
        if (!socket.isClosed() && socket.writeQueueFull()) {
            socket.pause();
            socket.drainHandler(read -> socket.resume());
        }
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/chat") && mayConnect(request)) {
            request.toWebSocket().onSuccess(this::opened).onFailure(wrong -> request.connection().close());
            return;
        }
        request.response().putHeader("Connection", "close");
        if (request.path().equals("/chat")) {
            request.response().setStatusCode(403).end("This page may not use the chat.");
        } else if (!request.path().equals("/")) {
            request.response().setStatusCode(404).end("There is nothing here. The chat is at /.");
        } else if (connections > MAX_CONNECTIONS) {
            request.response().setStatusCode(503).end(TOO_MANY);
        } else {
            showPage(request);
        }
        request.connection().close();       // or else somebody asks and asks, reads no answer, and they pile up
    }

    private void showPage(HttpServerRequest request) {
        String secret = UUID.randomUUID().toString();
        request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", "default-src 'none'; script-src 'nonce-" + secret + "'; style-src 'nonce-"
                        + secret + "'; connect-src ws://127.0.0.1:" + port() + " ws://localhost:" + port()
                        + "; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .end(page.replace("NONCE", secret));
    }

    /** Opens the chat; with port 0, at any free port. */
    ChatServer(int port) throws IOException {
        this(port, SILENCE_SECONDS);
    }

    ChatServer(int port, int silence) throws IOException {
        try (InputStream file = ChatServer.class.getResourceAsStream("chat.html")) {
            page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        HttpServerOptions options = new HttpServerOptions();
        options.setReadIdleTimeout(silence);            // the line is cut when nothing comes for so long, not even a pong
        options.setWriteIdleTimeout(silence);           // or when nothing gets through to the other side, not even a ping
        options.setSendBufferSize(8_192);               // the system too keeps messages for a slow member: not too many
        options.setMaxWebSocketMessageSize(65_536);     // much longer than allowed, so that it can be refused with a sentence
        options.setPerMessageWebSocketCompressionSupported(false);      // a small message could unpack to a huge one
        options.setPerFrameWebSocketCompressionSupported(false);
        options.setHttp2ClearTextEnabled(false);        // no browser asks for it here
        server = vertx.createHttpServer(options);
        server.connectionHandler(this::connected);
        server.requestHandler(this::answer);
        vertx.setPeriodic(1_000, timer -> checkMembers());
        server.listen(port, "127.0.0.1").await();
    }

    int port() {
        return server.actualPort();
    }

    void close() {
        vertx.close().await();
    }

    public static void main(String[] args) throws Exception {
        boolean demo = args.length == 1 && args[0].equals("demo");
        ChatServer chat = open(demo ? 0 : port(args));
        System.out.println("The chat is at http://127.0.0.1:" + chat.port() + "/");
        if (demo) {
            ChatDemo.run(chat);
            return;
        }
        System.out.println("Open it in two windows of your browser, and talk. Press Enter here to end it.");
        int key = System.in.read();
        while (key >= 0 && key != '\n') {
            key = System.in.read();
        }
        System.exit(0);     // closes all connections and ends all threads
    }

    private static ChatServer open(int port) throws IOException {
        try {
            return new ChatServer(port);
        } catch (Exception e) {
            if (!(e instanceof SocketException)) {
                throw e;
            }
            System.err.println("ChatServer cannot use port " + port + " (" + e.getMessage()
                    + "). Give it another number, or none: then it takes a free one.");
            System.exit(2);
            return null;    // never reached
        }
    }

    private static int port(String[] args) {
        if (args.length == 0) {
            return 0;
        }
        if (args.length == 1 && Arguments.isNumber(args[0], 1, 65_535)) {
            return Integer.parseInt(args[0]);
        }
        return Arguments.refuse(ChatServer.class, "a port, 1 to 65535, or the word demo", args);
    }
}
