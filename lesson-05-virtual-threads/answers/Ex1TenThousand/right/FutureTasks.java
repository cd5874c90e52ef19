package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Right: a {@code FutureTask} keeps a result or a failure until somebody asks for it. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<FutureTask<String>> running = tasks.stream().map(FutureTask::new).toList();
        List<Thread> threads = running.stream().map(Thread::startVirtualThread).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        List<String> results = new ArrayList<>();
        for (FutureTask<String> task : running) {
            results.add(task.get());
        }
        return results;
    }
}
