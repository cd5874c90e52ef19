package processes;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Worker processes train one model together: each holds its share of the examples, and only a few numbers travel. */
public final class TrainModel {

    private static final int EXAMPLES = 100_000;
    private static final int INPUTS = 20;
    private static final int ROUNDS = 200;
    private static final double STEP = 0.5;
    private static final double ALLOWED_DIFFERENCE = 1e-9;

    /** One example: some numbers, and the answer to a question about them, 1 for yes and 0 for no. */
    private record Example(double[] inputs, double answer) { }

    /** Tells in which direction each weight is wrong, summed over all examples; the last number is how wrong all is: the loss. */
    private interface Gradient {
        double[] at(double[] weights) throws IOException;
    }

    // tag::main[]
    /** Begins with all weights at 0. Each round moves them a little, so that the loss gets smaller. */
    private static double[] train(Gradient gradient, List<Double> losses) throws IOException {
        double[] weights = new double[INPUTS];
        for (int round = 0; round <= ROUNDS; round++) {
            double[] sums = gradient.at(weights);
            for (int i = 0; i < INPUTS; i++) {
                weights[i] -= STEP * sums[i] / EXAMPLES;  // the mean over all examples, wherever they are
            }
            losses.add(sums[INPUTS] / EXAMPLES);
        }
        return weights;
    }

    /** Sends the weights to all workers, which calculate together, then adds up what they answer. */
    private static double[] askAll(List<Worker> workers, double[] weights) throws IOException {
        for (Worker worker : workers) {
            send(worker.toWorker, weights);
        }
        double[] sums = new double[INPUTS + 1];
        for (Worker worker : workers) {
            double[] part = receive(worker.fromWorker, sums.length);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i];
            }
        }
        return sums;
    }

    // end::main[]

    // tag::worker[]
    /** What runs in each worker's JVM: first come its examples, then, round by round, the weights. */
    static final class Program {
        public static void main(String[] args) throws IOException {
            DataInputStream fromParent = new DataInputStream(new BufferedInputStream(System.in));
            DataOutputStream toParent = new DataOutputStream(new BufferedOutputStream(System.out));
            try {
                List<Example> examples = receiveExamples(fromParent);
                while (true) {
                    send(toParent, gradient(receive(fromParent, INPUTS), examples));
                }
            } catch (EOFException e) {
                // Our standard input is at its end: the training is done, or our parent has gone.
            }
        }
    }
    // end::worker[]

    /** A worker as its parent sees it: a process, and a pipe in each direction. */
    private static final class Worker {
        private final Process process;
        private final DataOutputStream toWorker;
        private final DataInputStream fromWorker;

        Worker() throws IOException {
            process = Jvm.java(Program.class.getName()).start();
            toWorker = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            fromWorker = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        }
    }

    public static void main(String[] args) throws IOException {
        int count = count(args);
        String workers = count == 1 ? "1 worker" : count + " workers";
        System.out.println("A model with " + INPUTS + " weights learns from " + EXAMPLES + " examples to answer yes or no.");
        System.out.println("In each of " + ROUNDS + " rounds all examples are looked at, and the weights get a little better.");
        System.out.println("First one program does it alone, then with " + workers + ". That takes some seconds.");
        int cores = Runtime.getRuntime().availableProcessors();
        List<Example> examples = examples();

        long began = System.nanoTime();
        double[] alone = train(weights -> gradient(weights, examples), new ArrayList<>());
        double single = (System.nanoTime() - began) / 1e9;

        began = System.nanoTime();
        List<Double> losses = new ArrayList<>();
        double[] together = onWorkers(count, examples, losses);
        double seconds = (System.nanoTime() - began) / 1e9;

        System.out.println("The loss tells how wrong the model is. With " + workers + ":");
        for (int round = 0; round <= ROUNDS; round += 10) {
            System.out.println(String.format(Locale.ROOT, "round %3d  loss %.4f", round, losses.get(round)));
        }
        System.out.println("The model now answers " + rightAnswers(together, examples) + " % of the examples right.");
        double difference = 0;
        for (int i = 0; i < INPUTS; i++) {
            difference = Math.max(difference, Math.abs(alone[i] - together[i]));
        }
        if (!(difference <= ALLOWED_DIFFERENCE)) {      // written like this, so that "not a number" is refused too
            throw new IllegalStateException("One program alone found weights that differ by up to " + difference + ".");
        }
        System.out.println(String.format(Locale.ROOT, "One program alone found the same weights, up to a difference of %.0e:"
                + " numbers added up in another order are rounded in another way.", difference));
        System.out.println(String.format(Locale.ROOT,
                "With %s it took %.2f s. The ideal is %.2f s, one program alone took %.2f s.",
                workers, seconds, single / Math.min(count, cores), single));
    }

    /** Cuts the examples into shares of about the same size, hands them out, and trains. */
    private static double[] onWorkers(int count, List<Example> examples, List<Double> losses) throws IOException {
        List<Worker> workers = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                workers.add(new Worker());      // all of them first, so that they start at the same time
            }
            for (int i = 0; i < count; i++) {
                sendExamples(workers.get(i).toWorker,
                        examples.subList(examples.size() * i / count, examples.size() * (i + 1) / count));
            }
            return train(weights -> askAll(workers, weights), losses);
        } finally {
            workers.forEach(worker -> worker.process.destroyForcibly().onExit().join());
        }
    }

    /** The same in every program: what these weights get wrong in these examples. */
    private static double[] gradient(double[] weights, List<Example> examples) {
        double[] sums = new double[INPUTS + 1];
        for (Example example : examples) {
            double guess = guess(weights, example);
            for (int i = 0; i < INPUTS; i++) {
                sums[i] += (guess - example.answer) * example.inputs[i];
            }
            sums[INPUTS] -= Math.log(example.answer == 1 ? guess : 1 - guess);
        }
        return sums;
    }

    /** Between 0 for a certain no and 1 for a certain yes. */
    private static double guess(double[] weights, Example example) {
        double sum = 0;
        for (int i = 0; i < INPUTS; i++) {
            sum += weights[i] * example.inputs[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static long rightAnswers(double[] weights, List<Example> examples) {
        long right = examples.stream().filter(example -> guess(weights, example) > 0.5 == (example.answer == 1)).count();
        return right * 100 / examples.size();
    }

    /** The same examples in each run. The answers follow a secret set of weights, but not always: so it is in life. */
    private static List<Example> examples() {
        Random random = new Random(2);
        double[] secret = random.doubles(INPUTS, -2, 2).toArray();
        List<Example> examples = new ArrayList<>();
        for (int n = 0; n < EXAMPLES; n++) {
            Example example = new Example(random.doubles(INPUTS, -1, 1).toArray(), 1);
            boolean yes = random.nextDouble() < guess(secret, example);
            examples.add(yes ? example : new Example(example.inputs, 0));
        }
        return examples;
    }

    private static void send(DataOutputStream to, double[] numbers) throws IOException {
        for (double number : numbers) {
            to.writeDouble(number);
        }
        to.flush();     // or else they may wait on our side for more
    }

    private static double[] receive(DataInputStream from, int count) throws IOException {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = from.readDouble();
        }
        return numbers;
    }

    private static void sendExamples(DataOutputStream to, List<Example> examples) throws IOException {
        to.writeInt(examples.size());
        for (Example example : examples) {
            to.writeDouble(example.answer);
            for (double input : example.inputs) {
                to.writeDouble(input);
            }
        }
        to.flush();
    }

    private static List<Example> receiveExamples(DataInputStream from) throws IOException {
        int count = from.readInt();
        List<Example> examples = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double answer = from.readDouble();
            examples.add(new Example(receive(from, INPUTS), answer));
        }
        return examples;
    }

    private static int count(String[] args) {
        if (args.length == 0) {
            return 4;
        }
        if (args.length == 1 && args[0].matches("[1-9]|1[0-6]")) {
            return Integer.parseInt(args[0]);
        }
        System.err.println("TrainModel takes one number, 1 to 16: how many workers. You gave: " + String.join(" ", args) + ".");
        System.exit(2);
        return 0;   // never reached
    }
}
