package processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A thousand images are edited by worker processes: each image goes to a worker over one pipe and comes back over another. */
public final class EditImages {

    // tag::main[]
    /** One thread of ours does this for each worker: sends an image, waits for the edited one, takes the next. */
    private static void feedOneWorker(byte[][] images, byte[][] edited, AtomicInteger next, Progress progress)
            throws IOException {
        Process worker = Jvm.java(Worker.class.getName()).start();
        try (OutputStream toWorker = worker.getOutputStream();
                InputStream fromWorker = worker.getInputStream()) {
            int i = next.getAndIncrement();
            while (i < images.length) {
                toWorker.write(images[i]);
                toWorker.flush();               // or else the last bytes may wait on our side for more
                edited[i] = fromWorker.readNBytes(Images.BYTES);
                if (edited[i].length < Images.BYTES) {
                    throw new IOException("A worker ended in the middle of its work.");
                }
                progress.oneMore();
                i = next.getAndIncrement();
            }
        } finally {
            worker.destroyForcibly().onExit().join();
        }
    }

    /** What runs in each worker's JVM: images come in at one end and go out at the other, edited. */
    static final class Worker {
        public static void main(String[] args) throws IOException {
            byte[] image = System.in.readNBytes(Images.BYTES);
            while (image.length == Images.BYTES) {     // less: there are no more, or our parent has gone
                System.out.write(Images.edit(image), 0, Images.BYTES);
                System.out.flush();
                image = System.in.readNBytes(Images.BYTES);
            }
        }
    }
    // end::main[]

    private static byte[][] onWorkers(int workers, byte[][] images) throws Exception {
        byte[][] edited = new byte[images.length][];
        AtomicInteger next = new AtomicInteger();
        Progress progress = new Progress(images.length);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            Callable<Void> feed = () -> {
                feedOneWorker(images, edited, next, progress);
                return null;
            };
            List<Future<Void>> ends = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                ends.add(pool.submit(feed));
            }
            for (Future<Void> end : ends) {
                end.get();
            }
            return edited;
        } finally {
            pool.shutdownNow();
        }
    }

    private static byte[][] withoutWorkers(byte[][] images) {
        byte[][] edited = new byte[images.length][];
        Progress progress = new Progress(images.length);
        for (int i = 0; i < images.length; i++) {
            edited[i] = Images.edit(images[i]);
            progress.oneMore();
        }
        return edited;
    }

    public static void main(String[] args) throws Exception {
        int count = count(args);
        Path folder = args.length == 2 ? folder(args[1]) : null;
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.println("Images to edit: " + count + ". Each is softened, and gets the colours and the dark corners of an old"
                + " photograph.");
        System.out.println("The JVM counts " + cores + (cores == 1 ? " core." : " cores.")
                + " The ideal is the time without workers, divided by the cores in use.");
        byte[][] images = new byte[count][];
        for (int i = 0; i < count; i++) {
            images[i] = Images.landscape(i + 1);
        }
        // Code is slow while it is new. Without this, the time without workers would look too long.
        for (int i = 0; i < 200; i++) {
            Images.edit(images[i % count]);
        }

        List<String> table = new ArrayList<>();
        System.out.println("Without workers:");
        long began = System.nanoTime();
        byte[][] edited = withoutWorkers(images);
        double single = (System.nanoTime() - began) / 1e9;
        String expected = fingerprint(edited);
        table.add(row("without workers", single, single, count, expected));
        if (folder != null) {
            write(images[0], folder.resolve("before.png"));
            write(edited[0], folder.resolve("after.png"));
        }

        double one = 0;
        double two = 0;
        double best = 0;
        for (int workers : rows(cores)) {
            String name = workers == 1 ? "1 worker" : workers + " workers";
            System.out.println("With " + name + ":");
            began = System.nanoTime();
            edited = onWorkers(workers, images);
            best = (System.nanoTime() - began) / 1e9;
            one = workers == 1 ? best : one;
            two = workers == 2 ? best : two;
            String fingerprint = fingerprint(edited);
            if (!fingerprint.equals(expected)) {
                throw new IllegalStateException(name + " made other images than one program alone.");
            }
            table.add(row(name, best, single / Math.min(workers, cores), count, fingerprint));
        }
        System.out.println("The images are the same each time, byte for byte: the fingerprint is made from all their bytes.");
        System.out.println("                     time     ideal  images/s   fingerprint");
        table.forEach(System.out::println);
        int most = Math.max(2, cores);
        System.out.println(String.format(Locale.ROOT,
                "With %d workers it took %.2f s. The ideal is %.2f s, without workers it took %.2f s.",
                most, best, single / Math.min(most, cores), single));
        if (cores > 1 && single > 0.5 && two > one) {
            System.out.println("This machine was probably busy: on two free cores, two workers are faster than one. Run it again.");
        }
    }

    /** 1, 2, 4 and so on up to the number of cores, and 2 at least. */
    private static List<Integer> rows(int cores) {
        List<Integer> rows = new ArrayList<>(List.of(1));
        for (int workers = 2; workers < cores; workers *= 2) {
            rows.add(workers);
        }
        rows.add(Math.max(2, cores));
        return rows;
    }

    private static String row(String name, double seconds, double ideal, int count, String fingerprint) {
        return String.format(Locale.ROOT, "%-15s  %6.2f s  %6.2f s  %8.0f   %s",
                name, seconds, ideal, count / seconds, fingerprint.substring(0, 12));
    }

    /** Made from all bytes of all images: if one byte were different, the fingerprint would be another. */
    private static String fingerprint(byte[][] images) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] image : images) {
            digest.update(image);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** In a terminal a bar that grows. Elsewhere no line can be written over, so there it is a plain line now and then. */
    private static final class Progress {
        private static final boolean TERMINAL = inTerminal();
        private final int all;
        private int done;

        Progress(int all) {
            this.all = all;
        }

        /** Synchronized, since each worker has a thread of ours. */
        synchronized void oneMore() {
            done++;
            int before = (done - 1) * 40 / all;
            int now = done * 40 / all;
            if (TERMINAL && now > before) {
                System.out.print("\r[" + "#".repeat(now) + " ".repeat(40 - now) + "] " + done + " of " + all);
                System.out.print(done == all ? "\n" : "");
                System.out.flush();
            } else if (!TERMINAL && now / 10 > before / 10) {
                System.out.println(done + " of " + all);
            }
        }

        private static boolean inTerminal() {
            System.setProperty("jdk.console", "java.base");     // or else some JDKs name a console even where none is
            return System.console() != null;
        }
    }

    private static Path folder(String name) {
        try {
            return Files.createDirectories(Path.of(name));
        } catch (IOException e) {
            System.err.println("EditImages takes a folder for pictures, and this one cannot be made. You gave: " + name + ".");
            System.exit(2);
            return null;    // never reached
        }
    }

    private static void write(byte[] image, Path file) {
        try {
            Images.write(image, file);
        } catch (IOException e) {
            System.err.println("EditImages cannot write " + file + ". Is the disk full, or the folder not yours? (" + e + ")");
            System.exit(1);
        }
    }

    private static int count(String[] args) {
        if (args.length == 0) {
            return 1_000;
        }
        if (args.length <= 2 && args[0].matches("[1-9][0-9]{0,2}|1000")) {
            return Integer.parseInt(args[0]);
        }
        System.err.println("EditImages takes a number, 1 to 1000: how many images, and then, if you like, a folder for the first"
                + " one before and after. You gave: " + String.join(" ", args) + ".");
        System.exit(2);
        return 0;   // never reached
    }
}
