package kit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The users of the examples ManyUsers, in their own JVM: all of them connect and ask before the first one reads its answer. */
public final class ManyUsersClient {

    private static final int TIMEOUT_MILLIS = 180_000;

    public static void main(String[] args) {
        Jvm.endWithParent();
        int warmUpPort = Integer.parseInt(args[0]);
        int port = Integer.parseInt(args[1]);
        int users = Integer.parseInt(args[2]);
        try {
            for (int round = 0; round < 5; round++) {
                askConcurrently(Math.min(users, 200), warmUpPort);
            }
            System.out.println(askConcurrently(users, port));
        } catch (IOException e) {
            complain("Not all users could connect: " + e.getMessage() + ".");
            System.out.println(0);
        }
        System.exit(0);
    }

    /** Returns how many users got the right answer. */
    private static int askConcurrently(int users, int port) throws IOException {
        // Plain sockets: one thread can open thousands of them, one after another, and keep them open.
        List<Socket> connections = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            Socket connection = new Socket();
            connection.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            connection.setSoTimeout(TIMEOUT_MILLIS);
            String request = "GET /user/" + user + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            connections.add(connection);
        }
        int answered = 0;
        for (int user = 0; user < users; user++) {
            try (Socket connection = connections.get(user)) {
                byte[] bytes = connection.getInputStream().readAllBytes();     // until the server closes
                String answer = new String(bytes, StandardCharsets.US_ASCII);
                if (answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("Hello, /user/" + user)) {
                    answered++;
                }
            } catch (IOException e) {
                complain("User " + user + " got no answer: " + e.getMessage() + ".");
                return answered;
            }
        }
        return answered;
    }

    /** Says what went wrong, unless it is that the server has gone: it is our parent, so this JVM ends before it says so. */
    private static void complain(String sentence) {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            // No code interrupts it.
        }
        System.err.println(sentence);
    }
}
