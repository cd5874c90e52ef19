package site.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    private static final String TINY = """
            class Tiny {
                // tag::main[]
                String text = Helper.text("http://a.org");  /* where it
                  is */ char quote = '"';
                String block = \"""
                    // no comment: "" here \\\""" and
                    two lines
                    \""";
                // end::main[]
            }
            """;

    @TempDir
    Path course;
    private Lesson lesson;
    private String before;

    @BeforeEach
    void aLesson() throws IOException {
        lesson = new Lesson(course.resolve("lesson-09-tiny"));
        source("Tiny", TINY);
        source("Helper", "class Helper { }");
        source("Other", "class Other { }");
        write("lesson-09-tiny/python/tiny.py", "# says it\nif True:\n    print('#1')  # aloud\n");
        before = tiny();
    }

    @Test
    void aCommentAnIndentationOrALineEndChangesNothing() throws IOException {
        source("Tiny", TINY.replace("    // tag::main[]\n", "").replace("\n    // end::main[]", ""));
        same();
        source("Tiny", TINY.replace("it\n      is */ ", "it isn't any more */\n\n"));
        same();
        source("Tiny", TINY.replace("    String text", "\tString text"));
        same();
        source("Tiny", TINY.replace("\n", "\r\n"));
        same();
    }

    @Test
    void whatLooksLikeACommentInAStringCounts() throws IOException {
        source("Tiny", TINY.replace("//a.org", "//b.org"));
        different();
        source("Tiny", TINY.replace("// no comment", "// a comment"));
        different();
        source("Tiny", TINY.replace("here", "there"));
        different();
        source("Tiny", TINY.replace("two lines\n", "two lines\n\n"));
        different();
        source("Tiny", TINY.replace("'\"'", "' '"));
        different();
    }

    @Test
    void aClassCountsIfTheProgramNamesItInItsCode() throws IOException {
        source("Other", "class Other { int more; }");
        same();
        source("Tiny", TINY.replace("it\n", "it {@link Other}\n"));
        same();
        source("Helper", "class Helper { int more; }");
        different();
    }

    @Test
    void aClassOfTheKitCountsIfTheProgramNamesIt() throws IOException {
        write("lesson-09-tiny/src/main/java/kit/Arguments.java", "class Arguments { }");
        same();
        source("Helper", "class Helper { kit.Arguments arguments; }");
        String withArguments = tiny();
        write("lesson-09-tiny/src/main/java/kit/Arguments.java", "class Arguments { int more; }");
        assertNotEquals(withArguments, tiny());
    }

    @Test
    void aFileThatTheProgramReadsCounts() throws IOException {
        write("lesson-09-tiny/src/main/resources/tiny/others.txt", "new");
        same();
        source("Helper", "class Helper { String file = \"some-numbers.txt\"; }");
        String without = tiny();
        write("lesson-09-tiny/src/main/resources/tiny/some-numbers.txt", "new\r\n");
        String with = tiny();
        assertNotEquals(without, with);
        write("lesson-09-tiny/src/main/resources/tiny/some-numbers.txt", "new\n");
        assertEquals(with, tiny());
    }

    @Test
    void aProgramThatIsGoneOrInAnotherEncodingHasAnotherFingerprint() throws IOException {
        Files.write(lesson.exampleFolder().resolve("Tiny.java"), new byte[] {(byte) 0xfc});
        different();
        Files.delete(lesson.exampleFolder().resolve("Tiny.java"));
        different();
    }

    @Test
    void inPythonIndentationCountsAndCommentsDoNot() throws IOException {
        String python = python();
        write("lesson-09-tiny/python/tiny.py", "\nif True: # yes\r\n    # again\r\n    print('#1')");
        assertEquals(python, python());
        write("lesson-09-tiny/python/tiny.py", "if True:\n    print('#2')\n");
        assertNotEquals(python, python());
        write("lesson-09-tiny/python/tiny.py", "if True:\n  print('#1')\n");
        assertNotEquals(python, python());
    }

    private void same() {
        assertEquals(before, tiny());
    }

    private void different() {
        assertNotEquals(before, tiny());
    }

    private String tiny() {
        return Fingerprint.of(new Example("9-tiny", lesson, "Tiny", "", "-", ""));
    }

    private String python() {
        return Fingerprint.of(new Example("9-tiny", lesson, "tiny.py", "", "-", ""));
    }

    private void source(String name, String code) throws IOException {
        write("lesson-09-tiny/src/main/java/tiny/" + name + ".java", code);
    }

    private void write(String file, String text) throws IOException {
        Path path = course.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
