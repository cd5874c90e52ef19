package processes;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kit.Arguments;

/** Four numbers are squared at the same time, each by a process of its own. */
public final class Squares {

    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments.none(Squares.class, args);
        System.out.println("Four processes, each of them squares a number and waits 1 s. Do they wait at the same time?");
        long began = System.nanoTime();

        // tag::main[]
        List<Process> processes = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            // The command "java ... -Xint processes.Squares$Worker 1": a program with its own main method.
            ProcessBuilder program = Jvm.java("-Xint", Worker.class.getName(), Integer.toString(number));
            program.redirectOutput(Redirect.INHERIT);   // what it prints appears among our own lines
            processes.add(program.start());             // returns at once; both programs run from now on
        }

        for (Process process : processes) {
            int status = process.waitFor();             // waits until that process has ended
            if (status != 0) {
                throw new IllegalStateException("A process ended with status " + status + ".");
            }
        }
        System.out.println("All processes finished!");
        // end::main[]
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(String.format(Locale.ROOT,
                "It took %.2f s. The ideal is 1 s, one after another would be at least 4 s.", seconds));
    }

    // Four JVMs start at once, so their start must be cheap. -Xint spares them the compiler, which pays only in a longer
    // program. concat() spares them what a JVM must load for the first "+" between texts.

    // tag::worker[]
    static final class Worker {
        public static void main(String[] args) throws InterruptedException {
            Jvm.endWithParent();
            int number = Integer.parseInt(args[0]);
            String square = Integer.toString(number * number);
            System.out.println("Start Process ".concat(args[0]));
            System.out.println("Square of ".concat(args[0]).concat(" is ").concat(square));
            Thread.sleep(1_000);
            System.out.println("End Process ".concat(args[0]));
        }
    }
    // end::worker[]
}
