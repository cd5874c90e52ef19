package comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web service answers, however many others say only half of what they want. */
class SlowServiceIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /sl", "GET /slow HTTP/1.1\r\nX:", "POST /slow HTTP/1.1\r\nContent-Length: 99\r\n\r\nx"})
    void halfARequestDelaysNobody(String half) throws Exception {
        List<Socket> others = new ArrayList<>();
        try (SlowService service = new SlowService(100, 100)) {
            for (int i = 0; i < 100; i++) {
                Socket other = new Socket(InetAddress.getByName("127.0.0.1"), service.slow().getPort());
                others.add(other);
                other.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            }
            assertEquals("Here you are.", ask(service.quick()));
            assertEquals("Here you are.", ask(service.slow()));
        } finally {
            for (Socket other : others) {
                other.close();
            }
        }
    }

    private static String ask(URI address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(300)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
