package coach;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;

/**
 * Where classes come from. The property {@code java.class.path} would not do: under {@code exec:java} it names Maven's own
 * launcher.
 */
final class ClassPath {
    private ClassPath() {
    }

    /** The folder or jar that this class was loaded from. */
    static Path of(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** What a test needs to compile and to run: JUnit. */
    static List<Path> junit() {
        return Stream.of(Test.class, ParameterizedTest.class, JupiterTestEngine.class, Launcher.class, TestEngine.class,
                JUnitException.class, AssertionFailedError.class, API.class).map(ClassPath::of).distinct().toList();
    }

    /** As {@code java -cp} wants it. */
    static String join(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
