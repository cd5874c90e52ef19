package processes;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Right: questions and answers are files. Nobody has to read while somebody else writes. */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Path in = Files.createTempFile("questions", ".txt");
        Path out = Files.createTempFile("answers", ".txt");
        try {
            Charset encoding = Charset.forName(System.getProperty("native.encoding")); // in which most programs read and write
            Files.write(in, questions, encoding);
            Process process = worker.redirectInput(in.toFile()).redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try {
                int status = process.waitFor();
                if (status != 0) {
                    throw new IOException("The worker ended with exit status " + status);
                }
                return Files.readAllLines(out, encoding);
            } finally {
                process.destroyForcibly().onExit().join();
            }
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }
}
