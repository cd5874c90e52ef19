package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Wrong: {@code unstarted} only makes a thread, and {@code join} does not wait for one that was never started. Caught
 * by {@code runsEveryTaskOnce}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<FutureTask<String>> running = tasks.stream().map(FutureTask::new).toList();
        for (FutureTask<String> task : running) {
            Thread.ofVirtual().unstarted(task).join();
        }
        return running.stream().filter(FutureTask::isDone).map(FutureTask::resultNow).toList();
    }
}
