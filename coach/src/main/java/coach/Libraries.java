package coach;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The libraries of a lesson: those that its {@code pom.xml} names, with all that they need in turn. So an answer that uses one gets
 * the same verdict here as from {@code mvn test}. The jars are on the coach's own class path, since its {@code pom.xml} names the
 * same libraries: Maven fetches them even if no lesson was ever built.
 */
final class Libraries {
    private Libraries() {
    }

    /**
     * The jars that this lesson's {@code pom.xml} asks for, beside JUnit; none if there's no such file.
     *
     * @throws CourseFailure if a {@code pom.xml} can't be understood
     */
    static List<Path> of(Lesson lesson) {
        Path pom = lesson.folder().resolve("pom.xml");
        if (!Files.exists(pom)) {
            return List.of();
        }
        Map<String, Path> jars = onTheClassPath();
        Set<Path> found = new LinkedHashSet<>();
        Deque<Path> poms = new ArrayDeque<>(List.of(pom));
        while (!poms.isEmpty()) {
            for (String artifact : dependencies(poms.remove())) {
                Path jar = jars.get(artifact);
                if (jar != null && found.add(jar)) { // What's excluded isn't on the class path.
                    poms.add(jar.resolveSibling(jar.getFileName().toString().replaceAll("\\.jar$", ".pom")));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The jars that Maven has put on the coach's class path, each by its artifact: {@code .../ARTIFACT/VERSION/ARTIFACT-VERSION.jar}. */
    private static Map<String, Path> onTheClassPath() {
        Map<String, Path> jars = new LinkedHashMap<>();
        try {
            for (var manifest : Collections.list(Libraries.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                String url = manifest.toString();
                if (url.startsWith("jar:file:")) {
                    Path jar = Path.of(URI.create(url.substring("jar:".length(), url.indexOf("!/"))));
                    jars.put(jar.getParent().getParent().getFileName().toString(), jar);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jars;
    }

    /** The artifacts that this file names as dependencies to compile or to run with, without the optional ones. */
    private static List<String> dependencies(Path pom) {
        List<String> artifacts = new ArrayList<>();
        for (Element dependency : dependenciesIn(root(pom))) {
            String artifact = text(dependency, "artifactId");
            String scope = text(dependency, "scope");
            if (scope.isEmpty() && text(dependency, "version").isEmpty()) {
                scope = managedScope(pom, artifact);
            }
            if (List.of("", "compile", "runtime").contains(scope) && !text(dependency, "optional").equals("true")) {
                artifacts.add(artifact);
            }
        }
        return artifacts;
    }

    /** The scope that this file or its parents set for this artifact wherever it's used; an empty text if they set none. */
    private static String managedScope(Path pom, String artifact) {
        Element root = root(pom);
        for (Element management : children(root, "dependencyManagement")) {
            for (Element dependency : dependenciesIn(management)) {
                if (text(dependency, "artifactId").equals(artifact)) {
                    return text(dependency, "scope");
                }
            }
        }
        for (Element parent : children(root, "parent")) {
            String name = text(parent, "artifactId");
            String version = text(parent, "version");
            Path file = Path.of(text(parent, "groupId").replace('.', '/'), name, version, name + "-" + version + ".pom");
            for (Path folder = pom.getParent(); folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve(file))) { // then this folder is Maven's local repository
                    return managedScope(folder.resolve(file), artifact);
                }
            }
        }
        return "";
    }

    private static List<Element> dependenciesIn(Element parent) {
        return children(parent, "dependencies").stream().flatMap(it -> children(it, "dependency").stream()).toList();
    }

    private static Element root(Path pom) {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new CourseFailure(pom + " can't be read: " + e.getMessage());
        }
    }

    /** The text of this child; an empty one if there's no such child. */
    private static String text(Element parent, String name) {
        return children(parent, name).stream().map(Element::getTextContent).map(String::strip).findFirst().orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
