package processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import kit.Arguments;

/** How long a process takes to start and how much memory it needs, and a thread. */
public final class WhatItCosts {

    private static final int ROUNDS = 5;
    private static final int PROCESSES = 4;         // in each round
    private static final int THREADS = 500;

    // tag::main[]
    /** Starts some processes, one after another, and asks for their memory while all are there. */
    private static void measureProcesses(List<Double> seconds, List<Double> megabytes)
            throws IOException {
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                long began = System.nanoTime();
                Process process = Jvm.java(Waits.class.getName()).start();
                processes.add(process);
                if (process.inputReader().readLine() == null) { // the line comes when its main method runs
                    throw new IOException("A process ended early.");
                }
                seconds.add((System.nanoTime() - began) / 1e9);
            }
            double sum = 0;
            for (Process process : processes) {
                sum += memory("" + process.pid());
            }
            megabytes.add(sum / PROCESSES);
        } finally {
            processes.forEach(process -> process.destroyForcibly().onExit().join());
        }
    }

    static final class Waits {
        public static void main(String[] args) throws IOException {
            System.out.println("I am here.");
            System.in.read();           // until our parent kills us, or has gone
        }
    }

    // end::main[]

    // tag::threads[]
    /** Runs in a fresh JVM: starts threads that stay, and asks for its own memory before and after. */
    static final class ManyThreads {
        public static void main(String[] args) throws IOException, InterruptedException {
            Jvm.endWithParent();
            double before = memory("self");
            CountDownLatch allMeasured = new CountDownLatch(1);
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                long[] startedAt = new long[1];
                CountDownLatch hasStarted = new CountDownLatch(1);
                long began = System.nanoTime();
                new Thread(() -> {
                    startedAt[0] = System.nanoTime();
                    hasStarted.countDown();
                    waitFor(allMeasured);
                }).start();
                hasStarted.await();
                seconds.add((startedAt[0] - began) / 1e9);
            }
            double megabytes = (memory("self") - before) / THREADS;
            System.out.println(median(seconds) + " " + megabytes);
            allMeasured.countDown();
        }
    }

    // end::threads[]

    /** Linux tells how much of the RAM belongs to a process. What several of them share is divided among them. */
    private static double memory(String process) throws IOException {
        Path file = Path.of("/proc", process, "smaps_rollup");
        if (Files.isReadable(file)) {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6;
                }
            }
        }
        return Double.NaN;      // not a number: elsewhere there is no simple way to ask
    }

    public static void main(String[] args) throws IOException {
        Arguments.none(WhatItCosts.class, args);
        System.out.println("What does it cost to start a process that does nothing, and what a thread?");
        System.out.println("start  = from our call of start() to the first statement there");
        System.out.println("memory = RAM that is there for it alone; what processes share is divided among them");
        long began = System.nanoTime();
        List<Double> processSeconds = new ArrayList<>();
        List<Double> processMegabytes = new ArrayList<>();
        List<Double> threadSeconds = new ArrayList<>();
        List<Double> threadMegabytes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            measureProcesses(processSeconds, processMegabytes);
            measureThreads(threadSeconds, threadMegabytes);
        }
        System.out.println("              start        memory");
        System.out.println(row("a process", median(processSeconds), median(processMegabytes)));
        System.out.println(row("a thread", median(threadSeconds), median(threadMegabytes)));
        System.out.println("Both are medians: half of the " + ROUNDS * PROCESSES + " processes and of the " + ROUNDS * THREADS
                + " threads needed less, half of them more.");
        double ratio = median(processSeconds) / median(threadSeconds);
        System.out.println(String.format(Locale.ROOT, "It took %.2f s. In the time of one process, %.0f threads can start.",
                (System.nanoTime() - began) / 1e9, ratio));
        if (ratio < 50) {
            System.out.println("This machine was probably busy: it should be hundreds of threads. Run it again.");
        }
    }

    private static void measureThreads(List<Double> seconds, List<Double> megabytes) throws IOException {
        Process program = Jvm.java(ManyThreads.class.getName()).start();
        try (BufferedReader output = program.inputReader()) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("The program with the threads ended early.");
            }
            seconds.add(Double.parseDouble(line.split(" ")[0]));
            megabytes.add(Double.parseDouble(line.split(" ")[1]));
        } finally {
            program.destroyForcibly().onExit().join();
        }
    }

    private static String row(String name, double seconds, double megabytes) {
        String memory = Double.isNaN(megabytes) ? "not measured" : String.format(Locale.ROOT, "%.3f MB", megabytes);
        return String.format(Locale.ROOT, "%-9s  %.5f s  %12s", name, seconds, memory);
    }

    /** The value in the middle, when they stand in order. */
    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            // Nobody interrupts it.
        }
    }
}
