package processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.util.Locale;
import kit.Arguments;

/** A thread and a process change the same static field: we see what the thread did, and never what the process did. */
public final class SeparateMemory {

    // tag::main[]
    private static int apples = 10;

    private static void eat(int some, String who) {
        System.out.println(who + ": reads " + apples);
        apples = apples - some;
        System.out.println(who + ": writes " + apples);
    }

    private static void withAThread() throws InterruptedException {
        Thread thread = new Thread(() -> eat(2, "Thread"));
        thread.start();
        thread.join();
    }

    private static void withAProcess() throws IOException, InterruptedException {
        Process process = Jvm.java(EatFive.class.getName()).redirectOutput(Redirect.INHERIT).start();
        process.waitFor();
    }

    /** The program that the process runs: another JVM, with a field "apples" of its own. */
    static final class EatFive {
        public static void main(String[] args) {
            eat(5, "Process");
        }
    }

    // end::main[]

    // tag::pipes[]
    /** Whatever is to reach the other side must be sent there, and sent back. */
    private static void overItsPipes() throws IOException {
        Process process = Jvm.java(TakeFive.class.getName()).start();
        try (PrintWriter toProcess = new PrintWriter(process.outputWriter(), true);
                BufferedReader fromProcess = process.inputReader()) {
            System.out.println("Main: sends " + apples);
            toProcess.println(apples);
            String answer = fromProcess.readLine();
            System.out.println("Process: answers " + answer);
            apples = Integer.parseInt(answer);
            System.out.println("Main: writes " + apples);
        }
    }

    static final class TakeFive {
        public static void main(String[] args) throws IOException {
            String line = new BufferedReader(new InputStreamReader(System.in)).readLine();
            if (line != null) {     // null: our parent has gone
                System.out.println(Integer.parseInt(line) - 5);
            }
        }
    }
    // end::pipes[]

    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments.none(SeparateMemory.class, args);
        System.out.println("A static field says how many apples there are. Somebody else eats some. Who sees it?");
        long began = System.nanoTime();

        System.out.println("A thread eats two:");
        System.out.println("Main: reads " + apples);
        withAThread();
        System.out.println("Main: reads " + apples);
        System.out.println("One program, one field: we see the change, since join() waited for it.");

        System.out.println("A process eats five:");
        System.out.println("Main: reads " + apples);
        withAProcess();
        System.out.println("Main: reads " + apples);
        System.out.println("Two programs, two fields: the process began with the 10 of the source code, and changed its own.");

        System.out.println("Another one is asked over its pipes:");
        overItsPipes();
        System.out.println("Two fields still, but now the numbers were sent.");

        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.println(String.format(Locale.ROOT,
                "It took %.2f s. The ideal is no time at all; what takes so long is the start of two JVMs.", seconds));
    }
}
