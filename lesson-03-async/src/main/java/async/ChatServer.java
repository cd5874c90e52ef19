package async;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
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

/** A chat in the browser: what one member says, the server passes on to all, and it waits for nobody. */
public final class ChatServer {

    static final int LONGEST_NAME = 20;
    static final int LONGEST_MESSAGE = 2_000;
    static final int MOST_A_SECOND = 10;
    static final int MOST_WAITING = 20;
    private static final int SILENCE_SECONDS = 15;
    private static final short REFUSED = 4000;      // from 4000 on, the number of a close is ours to choose

    private final Vertx vertx = LocalVertx.start();
    private final HttpServer server;
    private final String page;

    // tag::main[]
    /** All members by name. One thread does everything, so that we need no lock. */
    private final Map<String, Member> members = new LinkedHashMap<>();

    private static final class Member {
        private final String name;
        private final ServerWebSocket socket;
        private int waiting;        // messages for this member, not on their way yet
        private int saidThisSecond;

        Member(String name, ServerWebSocket socket) {
            this.name = name;
            this.socket = socket;
        }

        /** Returns at once. For a member who reads slowly, the message waits here. */
        void send(JsonObject message) {
            waiting++;
            socket.writeTextMessage(message.encode()).onComplete(done -> waiting--);
        }
    }

    /** The same messages in the same order for all, and nobody is waited for. */
    private void tellAll(JsonObject message) {
        members.values().forEach(member -> member.send(message));
    }

    /** Once a second. */
    private void lookAfterMembers() {
        for (Member member : List.copyOf(members.values())) {
            member.saidThisSecond = 0;
            member.socket.writePing(Buffer.buffer());   // who lives and reads answers it
            if (member.waiting > MOST_WAITING) {
                leave(member, " was dropped: " + member.waiting + " messages waited.");
                member.socket.close(REFUSED, "Too many messages were waiting for you.");
            }
        }
    }
    // end::main[]

    // tag::limits[]
    private void say(Member member, String text) {
        member.saidThisSecond++;
        if (member.saidThisSecond > MOST_A_SECOND) {
            if (member.saidThisSecond == MOST_A_SECOND + 1) {   // told once a second
                refuse(member, "at most " + MOST_A_SECOND + " messages a second.");
            }
        } else if (text.length() > LONGEST_MESSAGE) {
            refuse(member, "a message has at most " + LONGEST_MESSAGE
                    + " characters. This one has " + text.length() + ".");
        } else if (!text.isBlank() && members.containsValue(member)) {
            tellAll(JsonObject.of("from", member.name, "text", text));
        }
    }

    private static void refuse(Member member, String why) {
        member.send(JsonObject.of("refused", "Not sent: " + why));
    }
    // end::limits[]

    // tag::door[]
    private void join(ServerWebSocket socket, String words) {
        String name = words.replaceAll("\\p{C}", "").strip();   // without the invisible
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            socket.close(REFUSED, "A name has 1 to " + LONGEST_NAME + " characters.");
        } else if (members.containsKey(name)) {
            socket.close(REFUSED, "Somebody here has this name. Take another one.");
        } else {
            Member member = new Member(name, socket);
            members.put(name, member);
            socket.textMessageHandler(text -> say(member, text));
            socket.closeHandler(closed -> leave(member, " has left."));
            note(name + " has joined.");
        }
    }

    private void leave(Member member, String how) {
        if (members.remove(member.name, member)) {
            note(member.name + how);
        }
    }

    /** Any page in the browser can connect to us. The browser says where it is from. */
    private void letIn(ServerWebSocketHandshake visitor) {
        String from = visitor.headers().get("Origin");      // null: it is no browser
        Set<String> us = Set.of("http://127.0.0.1:" + port(),
                "http://localhost:" + port());
        if (from == null || us.contains(from)) {
            visitor.accept();
        } else {
            visitor.reject(403);
        }
    }
    // end::door[]

    private void note(String text) {
        tellAll(JsonObject.of("note", text, "here", new JsonArray(List.copyOf(members.keySet()))));
    }

    private void showPage(HttpServerRequest request) {
        if (!request.path().equals("/")) {
            request.response().setStatusCode(404).end("There is nothing here. The chat is at /.");
            return;
        }
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
        try (InputStream file = ChatServer.class.getResourceAsStream("chat.html")) {
            page = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        HttpServerOptions options = new HttpServerOptions();
        options.setReadIdleTimeout(SILENCE_SECONDS);    // the line is cut when nothing comes for so long, not even a pong
        options.setSendBufferSize(8_192);               // the system too keeps messages for a slow member: not too many
        server = vertx.createHttpServer(options);
        server.requestHandler(this::showPage);
        server.webSocketHandshakeHandler(this::letIn);
        server.webSocketHandler(socket -> {
            socket.exceptionHandler(broken -> { });     // it is closed next
            socket.textMessageHandler(name -> {
                socket.textMessageHandler(more -> { });     // only the first one is a name
                join(socket, name);
            });
        });
        vertx.setPeriodic(1_000, timer -> lookAfterMembers());
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
        if (args.length == 1 && args[0].matches("[1-9][0-9]{0,4}") && Integer.parseInt(args[0]) <= 65_535) {
            return Integer.parseInt(args[0]);
        }
        System.err.println("ChatServer takes a port, 1 to 65535, or the word demo. You gave: " + String.join(" ", args) + ".");
        System.exit(2);
        return 0;   // never reached
    }
}
