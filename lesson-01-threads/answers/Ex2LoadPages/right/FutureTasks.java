package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Right: a thread for each page, and a {@code FutureTask} that keeps what it returned or threw. */
final class Ex2LoadPages {
    static List<String> loadAll(List<Callable<String>> pages) throws Exception {
        List<FutureTask<String>> tasks = new ArrayList<>();
        for (Callable<String> page : pages) {
            FutureTask<String> task = new FutureTask<>(page);
            tasks.add(task);
            new Thread(task).start();
        }
        List<String> answers = new ArrayList<>();
        ExecutionException failure = null;
        for (FutureTask<String> task : tasks) {
            try {
                answers.add(task.get());
            } catch (ExecutionException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return answers;
    }
}
