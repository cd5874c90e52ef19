package async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kit.ExampleRuns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the examples with bad input, and quickly with good. */
class ExamplesIT extends ExampleRuns {

    ExamplesIT() {
        super(Examples.class, Examples.IN_ORDER);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            TwoTasks    | 3
            ApiCalls    | Rome
            ManyWaits   | 1000001
            ManyUsers   | many
            BlockedLoop | now
            ChatServer  | 65536
            """)
    void badInputGetsOneLineThatSaysWhatToDo(String example, String bad) throws Exception {
        refuses(example, bad);
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ManyWaits   | many
            ManyWaits   | 0
            ManyWaits   | -100
            ManyWaits   | 2.5
            ManyWaits   | 99999999999999999999
            ManyWaits   | 10 20
            ManyUsers   | 0
            ManyUsers   | -2000
            ManyUsers   | 10001
            ManyUsers   | 2.5
            ManyUsers   | 99999999999999999999
            ManyUsers   | 10 20
            ChatServer  | here
            ChatServer  | 0
            ChatServer  | -8080
            ChatServer  | 99999999999999999999
            ChatServer  | demo 8080
            """)
    void everyOtherBadInputDoesToo(String example, String bad) throws Exception {
        refuses(example, bad);
    }

    /** In exceptionally, a failure is wrapped only if it comes from an earlier step. */
    @Test
    void apiCallsSaysWhyWithAndWithoutAWrapper() {
        CompletableFuture<String> request = CompletableFuture.failedFuture(new IllegalStateException("it answered 500"));
        assertEquals("it answered 500", request.exceptionally(ApiCalls::why).join());
        assertEquals("it answered 500", request.thenApply(String::strip).exceptionally(ApiCalls::why).join());
    }

    /** The HTTP client's ConnectException has no message. */
    @Test
    void apiCallsSaysWhyWithoutAMessage() {
        CompletableFuture<String> request = CompletableFuture.failedFuture(new ConnectException());
        assertEquals("java.net.ConnectException", request.exceptionally(ApiCalls::why).join());
    }

    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            TwoTasks        | ^All async tasks done!$
            ApiCalls        | My caller has hung up\\.$
            ManyWaits 1     | ^      1 on a timer
            ManyUsers 1     | ^one thread per user  .*  1$
            BlockedLoop     | ^another thread +\\d+\\.\\d\\d s
            """)
    void goodInputRuns(String arguments, String line) throws Exception {
        run("Examples", arguments).shows(line);
    }

    @Tag("proof")
    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ManyWaits 1000  | ^  1,000 in sleeping threads  .*  1,0\\d\\d
            ManyUsers 300   | ^an event loop  .*  300$
            ChatServer demo | both in the same order\\. Cleo has delayed nobody\\.$
            """)
    void moreGoodInputRunsToo(String arguments, String line) throws Exception {
        run("Examples", arguments).shows(line);
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ManyWaits", "ManyUsers"})
    void noProcessOutlivesItsParent(String example) throws Exception {
        leavesNoProcess(example);
    }

    @Tag("proof")
    @Test
    @EnabledOnOs(OS.LINUX)
    void tooFewOpenFilesGetOneLineToo() throws Exception {
        runWithFewFiles("ManyUsers", "5000").isRefused("ManyUsers needs ");
    }

    @Test
    void aPortThatIsTakenGetsOneLineToo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            run("ChatServer", "" + other.getLocalPort()).isRefused("ChatServer cannot use port " + other.getLocalPort() + " (");
        }
    }

    @Tag("proof")
    @Test
    void enterEndsTheChat() throws Exception {
        inputEndsTheChat("not yet\n");
    }

    /** The input of the chat is at its end when its parent has gone. */
    @Tag("proof")
    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"not yet\r\n", ""})
    void inputEndsTheChat(String typed) throws Exception {
        Process process = start("ChatServer", "");
        try {
            while (process.isAlive() && !Files.readString(out()).contains("Press Enter here to end it.")) {
                Thread.sleep(20);
            }
            assertTrue(process.isAlive(), "It waits for Enter. Standard error: " + Files.readString(err()));
            if (typed.isEmpty()) {
                process.getOutputStream().close();
            } else {
                process.getOutputStream().write(typed.getBytes(StandardCharsets.US_ASCII));
                process.getOutputStream().flush();
            }
            assertTrue(process.waitFor(300, TimeUnit.SECONDS), "It has ended.");
            assertEquals(0, process.exitValue(), "exit status");
            assertEquals("", Files.readString(err()), "standard error");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
