package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Right: parts of the same size, and what is left over goes to the last worker. */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        long size = ((long) to - from) / workers;
        List<Process> processes = new ArrayList<>();
        try {
            for (int worker = 0; worker < workers; worker++) {
                long start = from + worker * size;
                long end = worker == workers - 1 ? to : start + size;
                processes.add(program.on((int) start, (int) end).start());
            }
            long count = 0;
            int failed = 0;
            for (Process process : processes) {
                String output = String.join("\n", process.inputReader().lines().toList());
                int status = process.waitFor();
                if (status == 0) {
                    count += Long.parseLong(output);
                } else {
                    failed = status;
                }
            }
            if (failed != 0) {
                throw new IOException("exit status " + failed);
            }
            return count;
        } finally {
            processes.forEach(process -> process.destroyForcibly().onExit().join());
        }
    }
}
