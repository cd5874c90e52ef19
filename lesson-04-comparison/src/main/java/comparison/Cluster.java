package comparison;

import static com.hazelcast.cluster.memberselector.MemberSelectors.DATA_MEMBER_SELECTOR;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.core.MemberLeftException;
import com.hazelcast.spi.exception.TargetNotMemberException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import kit.Jvm;

/** Counts primes on a cluster of three members, as if they were three machines. One is killed, and nothing is lost. */
public final class Cluster {

    private static final int LIMIT = 10_000_000;
    private static final int PIECES = 300;
    private static final int MEMBERS = 3;
    private static final Queue<Future<CountPrimes.Answer>> SUBMITTED = new ConcurrentLinkedQueue<>();

    // tag::main[]
    /** As in lesson 1: submit all, then get all. What is new: a member may leave, and its pieces with it. */
    private static Map<CountPrimes, CountPrimes.Answer> calculate(IExecutorService pool, List<CountPrimes> pieces)
            throws InterruptedException, ExecutionException {
        Map<CountPrimes, CountPrimes.Answer> answers = new HashMap<>();
        List<CountPrimes> todo = pieces;
        while (!todo.isEmpty()) {
            tell("Coordinator", "submits " + todo.size() + (todo == pieces ? " pieces" : " pieces again"));
            Map<CountPrimes, Future<CountPrimes.Answer>> futures = new LinkedHashMap<>();
            for (CountPrimes piece : todo) {
                Future<CountPrimes.Answer> future = pool.submit(piece, DATA_MEMBER_SELECTOR);   // any of the three
                futures.put(piece, future);
                SUBMITTED.add(future);
            }
            todo = new ArrayList<>();
            for (CountPrimes piece : futures.keySet()) {
                try {
                    answers.put(piece, futures.get(piece).get());
                } catch (ExecutionException e) {
                    if (!memberIsGone(e)) {
                        throw e;
                    }
                    todo.add(piece);        // submit it again
                }
            }
        }
        return answers;
    }

    /** It left before it had answered, or at the very moment at which it was to get the piece. */
    private static boolean memberIsGone(ExecutionException e) {
        return e instanceof MemberLeftException || e.getCause() instanceof TargetNotMemberException;
    }
    // end::main[]

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && !String.join(" ", args).matches("[1-3] ([1-9]?[0-9]|[12][0-9][0-9])")) {
            System.err.println("Cluster takes two numbers, or none: which member is killed, 1 to 3, and when so many pieces are"
                    + " done, 0 to 299. You gave: " + String.join(" ", args) + ".");
            System.exit(2);
        }
        // The coordinator gets a JVM of its own, too: Hazelcast needs options that Maven's JVM does not have.
        Process coordinator = ClusterMember.jvm(Coordinator.class, args.length > 0 ? args : new String[] {"2", "60"})
                .redirectOutput(Redirect.INHERIT).start();
        int status = coordinator.waitFor();
        if (status > 1) {
            System.err.println("The coordinator was killed, and all answers were lost with it. Run it again.");
        }
        if (status != 0) {
            System.exit(1);
        }
    }

    /** Starts the members, hands out the pieces, and adds up. */
    static final class Coordinator {
        public static void main(String[] args) throws Exception {
            Jvm.endWithParent();
            int victim = Integer.parseInt(args[0]);
            int cores = Runtime.getRuntime().availableProcessors();
            System.out.println("How many prime numbers are there up to " + LIMIT + "? Three members of a cluster count them,"
                    + " and member " + victim + " is killed.");
            System.out.println("Each member is a JVM with one thread that calculates. Here they share "
                    + (cores == 1 ? "1 core." : cores + " cores.") + " On machines of their own they would share none.");

            HazelcastInstance coordinator = ClusterMember.coordinator("primes-" + UUID.randomUUID());
            List<Process> members = new ArrayList<>();
            try {
                start(members, coordinator);
                IExecutorService pool = coordinator.getExecutorService("primes");
                tryIt(pool);
                List<CountPrimes> pieces = pieces();
                Thread killer = kill(victim, members.get(victim - 1), Integer.parseInt(args[1]));
                long began = System.nanoTime();
                Map<CountPrimes, CountPrimes.Answer> answers = calculate(pool, pieces);
                double seconds = (System.nanoTime() - began) / 1e9;
                killer.join();
                report(pieces, answers, seconds, Math.min(cores, MEMBERS));
            } finally {
                coordinator.getLifecycleService().terminate();
                for (Process member : members) {
                    member.destroyForcibly().waitFor();
                }
            }
        }
    }

    private static void start(List<Process> members, HazelcastInstance coordinator) throws IOException, InterruptedException {
        for (int number = 1; number <= MEMBERS; number++) {
            members.add(ClusterMember.start(number, coordinator));
        }
        while (coordinator.getCluster().getMembers().size() < 1 + MEMBERS) {
            for (Process member : members) {
                if (!member.isAlive()) {
                    System.err.println("Member " + (1 + members.indexOf(member)) + " has ended before it joined the others."
                            + " Does this machine have the memory for five JVMs? Close some programs, and try again.");
                    members.forEach(Process::destroyForcibly);
                    System.exit(1);
                }
            }
            Thread.sleep(10);
        }
        for (int number = 1; number <= MEMBERS; number++) {
            tell("Member " + number, "has joined");
        }
    }

    /** The pool is an ExecutorService: this is the code of lesson 1. */
    private static void tryIt(ExecutorService pool) throws InterruptedException, ExecutionException {
        tell("Coordinator", "submits one task, to try the pool");
        CountPrimes.Answer answer = pool.submit(new CountPrimes(1, 1_000)).get();
        tell("Member " + answer.member(), "answers: " + answer.primes() + " primes up to 1000");
    }

    private static List<CountPrimes> pieces() {
        List<CountPrimes> pieces = new ArrayList<>();
        int size = LIMIT / PIECES + 1;
        for (int first = 1; first <= LIMIT; first += size) {
            pieces.add(new CountPrimes(first, Math.min(first + size - 1, LIMIT)));
        }
        return pieces;
    }

    /** Kills a member when so many pieces are done, by whomever. By default so few that it still has some in hand. */
    private static Thread kill(int number, Process member, int moment) {
        Thread killer = new Thread(() -> {
            long done = 0;
            try {
                while (done < moment) {
                    Thread.sleep(2);
                    done = SUBMITTED.stream().filter(Future::isDone).count();
                }
            } catch (InterruptedException e) {
                // Nobody interrupts it.
            }
            tell("Member " + number, "is killed, when " + done + " pieces are done");
            member.toHandle().destroyForcibly();        // from outside and without asking, like kill -9
        });
        killer.start();
        return killer;
    }

    private static void report(List<CountPrimes> pieces, Map<CountPrimes, CountPrimes.Answer> answers, double seconds,
            int cores) {
        int[] done = new int[MEMBERS + 1];
        int primes = 0;
        for (CountPrimes.Answer answer : answers.values()) {
            done[answer.member()]++;
            primes += answer.primes();
        }
        for (int number = 1; number <= MEMBERS; number++) {
            tell("Member " + number, "did " + done[number] + " pieces of the result");
        }

        long began = System.nanoTime();
        int expected = 0;
        for (CountPrimes piece : pieces) {
            expected += piece.call().primes();
        }
        double single = (System.nanoTime() - began) / 1e9;
        if (primes != expected || answers.size() != pieces.size()) {
            throw new IllegalStateException("The members counted " + primes + " primes in " + answers.size()
                    + " pieces, one thread " + expected + " in " + pieces.size() + ".");
        }
        System.out.println("Each of the " + answers.size() + " pieces is in the result once: " + primes
                + " primes. One thread counts as many.");
        System.out.println(String.format(Locale.ROOT,
                "On the cluster it took %.2f s. The ideal is %.2f s, one thread took %.2f s.",
                seconds, single / cores, single));
        System.out.println("On one machine there is nothing to gain: threads would use the same cores, and need no network.");
    }

    private static void tell(String who, String what) {
        System.out.println(who + ": " + what);
    }
}
