package async;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** Starts Vert.x with one event loop, and without what a server on our own machine has no use for. */
final class LocalVertx {

    static Vertx start() {
        // We never look up the names of other machines. On macOS, the part that does prints a warning.
        System.setProperty("vertx.disableDnsResolver", "true");
        VertxOptions options = new VertxOptions();
        options.setEventLoopPoolSize(1);
        // Else it makes a folder for temporary files, which stays there when the program is killed.
        options.setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
        return Vertx.vertx(options);
    }

    private LocalVertx() {
    }
}
