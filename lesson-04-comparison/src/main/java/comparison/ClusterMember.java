package comparison;

import com.hazelcast.cluster.Address;
import com.hazelcast.config.Config;
import com.hazelcast.config.ExecutorConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kit.Jvm;

/** One member of the cluster: a JVM that waits for tasks and runs them. */
final class ClusterMember {

    /** 1, 2 or 3; and 0 in the coordinator, which runs no tasks. */
    static int number;

    public static void main(String[] args) {
        Jvm.endWithParent();
        number = Integer.parseInt(args[0]);
        Config config = config(args[1]);
        config.getNetworkConfig().getJoin().getTcpIpConfig().setRequiredMember(args[2]);    // the coordinator's address
        boolean joined = false;
        for (int tries = 0; tries < 5 && !joined; tries++) {
            joined = join(config);
        }
        if (!joined) {
            System.exit(1);     // the coordinator sees it, and says so
        }
    }

    /** Hazelcast gives up if the coordinator's machine takes more than a second to answer. On a busy one, try again. */
    private static boolean join(Config config) {
        try {
            Hazelcast.newHazelcastInstance(config);     // its threads keep this JVM alive
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    // tag::member[]
    /** What all members have in common. Without these limits, Hazelcast talks to the whole network. */
    private static Config config(String cluster) {
        Config config = new Config();
        config.setClusterName(cluster);     // only members with the same name join
        config.addExecutorConfig(new ExecutorConfig("primes", 1));      // one thread in each member

        NetworkConfig network = config.getNetworkConfig();
        network.setPort(0);                 // any free one
        network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        config.setProperty("hazelcast.socket.bind.any", "false");       // only this machine can connect
        JoinConfig join = network.getJoin();
        join.getMulticastConfig().setEnabled(false);        // call nobody,
        join.getAutoDetectionConfig().setEnabled(false);    // search for nobody,
        config.setProperty("hazelcast.phone.home.enabled", "false");    // tell its maker nothing:
        join.getTcpIpConfig().setEnabled(true);             // members know the coordinator's address
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        return config;
    }
    // end::member[]

    /** The first member, in this JVM. It runs no tasks: it hands them out. */
    static HazelcastInstance coordinator(String cluster) {
        Config config = config(cluster);
        config.setLiteMember(true);
        return Hazelcast.newHazelcastInstance(config);
    }

    /** Starts another member in a JVM of its own. */
    static Process start(int number, HazelcastInstance coordinator) throws IOException {
        Address address = coordinator.getCluster().getLocalMember().getAddress();
        return jvm(ClusterMember.class, "" + number, coordinator.getConfig().getClusterName(),
                address.getHost() + ":" + address.getPort()).start();
    }

    /** The command for a JVM with Hazelcast: with little memory, a quick start, and without Hazelcast's log. */
    static ProcessBuilder jvm(Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of("-cp", jar(main) + File.pathSeparator + jar(Hazelcast.class),
                "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dhazelcast.logging.type=none"));
        if (Runtime.version().feature() >= 24) {
            command.add("--sun-misc-unsafe-memory-access=allow");       // else these JDKs warn of what Hazelcast does
        }
        command.add(main.getName());
        command.addAll(List.of(args));
        return Jvm.java(command.toArray(new String[0]));
    }

    private static Path jar(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private ClusterMember() {
    }
}
