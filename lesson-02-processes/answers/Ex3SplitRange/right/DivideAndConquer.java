package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Right: half of the workers take the first half, the others the second, and so on. */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        List<Process> running = new ArrayList<>();
        try {
            start(from, to, workers, program, running);
            long sum = 0;
            while (!running.isEmpty()) {
                Process process = running.get(0);
                String output = String.join("\n", process.inputReader().lines().toList());
                int status = process.waitFor();
                if (status != 0) {
                    throw new IOException("worker ended with " + status);
                }
                sum += Long.parseLong(output);
                running.remove(0);
            }
            return sum;
        } finally {
            running.forEach(Process::destroyForcibly);
            running.forEach(process -> process.onExit().join());
        }
    }

    private static void start(int from, int to, int workers, RangeProgram program, List<Process> running) throws IOException {
        if (workers == 1) {
            running.add(program.on(from, to).start());
            return;
        }
        int left = workers / 2;
        int middle = (int) (from + ((long) to - from) * left / workers);
        start(from, middle, left, program, running);
        start(middle, to, workers - left, program, running);
    }
}
