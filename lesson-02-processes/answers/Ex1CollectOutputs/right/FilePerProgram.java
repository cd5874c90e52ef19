package processes;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Right: each program prints into a file of its own, and no file is ever full like a pipe. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try {
            for (ProcessBuilder program : programs) {
                Path file = Files.createTempFile("output", ".txt");
                files.add(file);
                processes.add(start(program, file));
            }
            int failed = 0;
            for (Process process : processes) {
                int status = process.waitFor();
                if (status != 0) {
                    failed = status;
                }
            }
            if (failed != 0) {
                throw new IOException("exit status " + failed);
            }
            List<String> outputs = new ArrayList<>();
            Charset encoding = Charset.forName(System.getProperty("native.encoding")); // in which most programs write
            for (Path file : files) {
                outputs.add(Files.readString(file, encoding));
            }
            return outputs;
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().onExit().join();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static Process start(ProcessBuilder program, Path file) throws IOException {
        ProcessBuilder.Redirect before = program.redirectOutput();
        try {
            return program.redirectOutput(file.toFile()).start();
        } finally {
            program.redirectOutput(before); // the builder belongs to the caller
        }
    }
}
