package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.Course;
import course.Exercise;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {
    private final Course course = Coach.here();

    @TempDir
    Path classes;

    @Test
    void aLessonHasTheLibrariesOfItsPom() {
        assertEquals(List.of(), namesOf("1"));
        assertEquals(List.of("jackson-core", "netty", "vertx-core", "vertx-core-logging"), namesOf("3"));
        assertEquals(List.of("error_prone_annotations", "gson", "hazelcast"), namesOf("4"));
    }

    /** An IDE may offer this import first: then the coach says what Maven says. */
    @Test
    void anAnswerOfLesson3MayImportVertx() {
        assertEquals(Optional.empty(), compileWithVertx("3.1"));
        assertEquals(Optional.of("This does not compile: package io.vertx.core does not exist → Ex1StartAll.java:3"), compileWithVertx("1.1"));
    }

    /** Netty consists of many jars: they count as one here. */
    private List<String> namesOf(String lesson) {
        return Libraries.of(course.exercise(lesson + ".1").orElseThrow().lesson()).stream()
                .map(jar -> jar.getParent().getParent().getFileName().toString().replaceAll("netty-.*", "netty")).distinct().sorted().toList();
    }

    private Optional<String> compileWithVertx(String number) {
        Exercise exercise = course.exercise(number).orElseThrow();
        String solution = Answer.ofCourse(exercise, exercise.solution()).text();
        String answer = solution.replaceFirst("\n\n", "\n\nimport io.vertx.core.Future;\n");
        try (Compiler compiler = new Compiler(classes.resolve("kept"))) {
            return compiler.compile(new Answer(exercise, answer, exercise.lesson().solutionRoot()), classes);
        }
    }
}
