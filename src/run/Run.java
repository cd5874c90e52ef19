import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * What {@code mvn exec:java} starts. It compiles a lesson if something has changed, and then runs one of its programs.
 *
 * <p>Nothing of the course is compiled yet when this file is needed, so Maven lets Janino compile it, from its source, in each run.
 * Janino's Java is an old one: no lambdas, no {@code var}, and arrays where a method takes any number of arguments.
 *
 * <p>What it compiles goes to {@code target/run}, a folder that neither Maven nor an IDE writes to.
 */
public class Run {
    private static final int ALL_IS_WELL = 0;
    private static final int DOES_NOT_COMPILE = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final File module;
    private final String release;

    private Run(File module, String release) {
        this.module = module;
        this.release = release;
    }

    /**
     * Compiles and runs.
     *
     * @param args the module's folder, the Java release to compile for, the class to run, {@code demo=} and the value of
     *     {@code -Ddemo}, and then the program's own arguments
     */
    public static void main(String[] args) throws Exception {
        Run run = new Run(new File(args[0]).getCanonicalFile(), args[1]);
        run.mustHaveAProgram(args[2]);
        run.mustBeNewEnough();
        File[] libraries = run.libraries();
        File classes = run.compiled(libraries);
        String[] rest = (String[]) Arrays.copyOfRange(args, 4, args.length);
        String demo = args[3].substring("demo=".length());
        run.start(loader(classes, libraries), args[2], demo, rest);
    }

    // --- What can't be run -------------------------------------------------------------------------------------------

    private void mustHaveAProgram(String mainClass) {
        if (sources().isDirectory() && !mainClass.equals("none")) {
            return;
        }
        String lessons = "";
        File[] inside = sorted(module);
        for (int i = 0; i < inside.length; i++) {
            if (inside[i].getName().startsWith("lesson-")) {
                lessons = lessons + inside[i].getName() + ", ";
            }
        }
        if (lessons.isEmpty()) {
            end(NOT_UNDERSTOOD, "There is no program in " + module.getName() + ". To make the site: mvn -q -pl docs package");
        }
        end(NOT_UNDERSTOOD, "Choose a lesson with -pl, for example mvn -q -pl lesson-01-threads exec:java, out of " + lessons
                + "or the coach with -pl coach.");
    }

    private void mustBeNewEnough() {
        String running = System.getProperty("java.specification.version");
        if (Double.parseDouble(running) < Double.parseDouble(release)) { // Java 8 calls itself 1.8
            end(NOT_UNDERSTOOD, module.getName() + " needs JDK " + release + " or newer, and Maven runs on Java " + running
                    + ". Install a newer JDK, or set JAVA_HOME to the folder of one that you have.");
        }
    }

    // --- Compiling ---------------------------------------------------------------------------------------------------

    private File sources() {
        return new File(module, "src/main/java");
    }

    /** The jars that the lesson's pom.xml asks for: the class path that Maven gives us, without Janino and the folders of classes. */
    private File[] libraries() throws Exception {
        URL[] urls = ((URLClassLoader) Thread.currentThread().getContextClassLoader()).getURLs();
        List<File> jars = new ArrayList<File>();
        for (int i = 0; i < urls.length; i++) {
            File file = new File(urls[i].toURI());
            if (file.getName().endsWith(".jar") && !file.getPath().contains("janino")) {
                jars.add(file);
            }
        }
        return (File[]) jars.toArray(new File[0]);
    }

    /** The folder of the classes: as it is if nothing has changed, otherwise compiled again as a whole. */
    private File compiled(File[] libraries) throws IOException {
        File folder = new File(module, "target/run");
        File classes = new File(folder, "classes");
        File record = new File(folder, "compiled.txt");
        String path = join(libraries);
        List<File> files = new ArrayList<File>();
        addFiles(sources(), ".java", files);
        if (module.getName().equals("coach")) { // it shares the model of the course with the site and the tests
            addFiles(new File(module.getParentFile(), "src/kit/course"), ".java", files);
        }
        // With -Dexec.classpathScope=test, JUnit is on the class path, and the exercises can be compiled as well.
        if (path.contains("junit-jupiter") && !module.getName().equals("coach")) {
            addFiles(new File(module, "src/exercise/java"), ".java", files);
        }
        File resources = new File(module, "src/main/resources");
        String now = described(files, resources, path);
        if (classes.isDirectory() && record.isFile() && now.equals(read(record))) {
            return classes;
        }
        record.delete();
        folder.mkdirs();
        File fresh = Files.createTempDirectory(folder.toPath(), "new", new FileAttribute[0]).toFile();
        compile(files, path, fresh);
        copy(resources, fresh);
        delete(classes);
        Files.move(fresh.toPath(), classes.toPath(), new CopyOption[0]);
        Files.write(record.toPath(), now.getBytes(StandardCharsets.UTF_8), new java.nio.file.OpenOption[0]);
        return classes;
    }

    /** All that the classes depend on, as a text to compare with the next time. */
    private String described(List<File> files, File resources, String path) {
        List<File> all = new ArrayList<File>(files);
        addFiles(resources, "", all);
        StringBuilder text = new StringBuilder(System.getProperty("java.version") + "\n" + release + "\n" + path + "\n");
        for (int i = 0; i < all.size(); i++) {
            File file = (File) all.get(i);
            text.append(file.getPath() + "\t" + file.length() + "\t" + file.lastModified() + "\n");
        }
        return text.toString();
    }

    private void compile(List<File> files, String path, File into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            delete(into);
            end(NOT_UNDERSTOOD, "This Java has no compiler. Install a JDK, or set JAVA_HOME to the folder of one that you have.");
        }
        List<String> options = new ArrayList<String>();
        options.addAll(Arrays.asList(new String[] {"--release", release, "-encoding", "UTF-8", "-g", "-proc:none", "-nowarn",
            "-d", into.getPath(), "-cp", path}));
        for (int i = 0; i < files.size(); i++) {
            options.add(((File) files.get(i)).getPath());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = compiler.run(null, said, said, (String[]) options.toArray(new String[0]));
        if (status != ALL_IS_WELL) {
            delete(into);
            end(DOES_NOT_COMPILE, said.toString().trim());
        }
    }

    // --- Running -----------------------------------------------------------------------------------------------------

    /** The examples start children with the class path of this loader. So all they need is in it, and nothing of Maven is. */
    private static URLClassLoader loader(File classes, File[] libraries) throws IOException {
        URL[] urls = new URL[libraries.length + 1];
        urls[0] = classes.toURI().toURL();
        for (int i = 0; i < libraries.length; i++) {
            urls[i + 1] = libraries[i].toURI().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getSystemClassLoader().getParent());
    }

    /** Runs the example that -Ddemo names, or any other class with a main method of the same package. */
    private void start(ClassLoader loader, String mainClass, String demo, String[] args) throws Exception {
        Thread.currentThread().setContextClassLoader(loader);
        Thread.currentThread().setName("main");
        if (!mainClass.endsWith(".Examples")) { // the coach, or what -Dexec.mainClass names
            Method main = mainOf(loader, mainClass);
            if (main == null) {
                end(NOT_UNDERSTOOD, "There is no class " + mainClass + " with a main method in " + module.getName() + ".");
            }
            call(main, args);
            return;
        }
        String inPackage = mainClass.substring(0, mainClass.lastIndexOf('.') + 1);
        Method main = mainOf(loader, inPackage + demo);
        if (main == null) {
            System.err.println("There is no example " + demo + " in this lesson." + suggestion(demo, inPackage));
            main = mainOf(loader, mainClass);
            args = new String[0];
        }
        call(main, args);
    }

    /** The class's main method, or null if there is none. */
    private static Method mainOf(ClassLoader loader, String name) {
        try {
            Method main = loader.loadClass(name).getDeclaredMethod("main", new Class[] {String[].class});
            main.setAccessible(true);
            return Modifier.isStatic(main.getModifiers()) ? main : null;
        } catch (ClassNotFoundException none) {
            return null;
        } catch (NoSuchMethodException none) {
            return null;
        } catch (NoClassDefFoundError inAnotherCase) { // on a disk that doesn't tell a from A
            return null;
        }
    }

    private static void call(Method main, String[] args) throws Exception {
        try {
            main.invoke(null, new Object[] {args});
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            endAtMain(thrown, main.getDeclaringClass().getName());
            System.err.print("Exception in thread \"main\" ");
            thrown.printStackTrace();
            // Maven waits for the program's other threads, and then the build fails.
            Thread.currentThread().getThreadGroup().uncaughtException(Thread.currentThread(), thrown);
        }
    }

    /** Leaves out what called the main method: it's ours, and Maven's. */
    private static void endAtMain(Throwable thrown, String mainClass) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            StackTraceElement[] trace = t.getStackTrace();
            for (int i = 0; i < trace.length; i++) {
                if (trace[i].getClassName().equals(mainClass) && trace[i].getMethodName().equals("main")) {
                    t.setStackTrace((StackTraceElement[]) Arrays.copyOfRange(trace, 0, i + 1));
                    break;
                }
            }
        }
    }

    private String suggestion(String demo, String inPackage) {
        String nearest = "";
        int least = 3; // more mistakes than this are another word
        File[] files = sorted(new File(sources(), inPackage.replace('.', '/')));
        for (int i = 0; i < files.length; i++) {
            String name = files[i].getName().replace(".java", "");
            int mistakes = mistakes(demo.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (mistakes < least) {
                least = mistakes;
                nearest = name;
            }
        }
        return nearest.isEmpty() ? "" : " Did you mean " + nearest + "?";
    }

    /** How many letters must be added, deleted or changed to make one word of the other (the Levenshtein distance). */
    private static int mistakes(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    // --- Files -------------------------------------------------------------------------------------------------------

    private static File[] sorted(File folder) {
        File[] inside = folder.listFiles();
        if (inside == null) {
            return new File[0];
        }
        Arrays.sort(inside);
        return inside;
    }

    private static void addFiles(File folder, String ending, List<File> files) {
        File[] inside = sorted(folder);
        for (int i = 0; i < inside.length; i++) {
            if (inside[i].isDirectory()) {
                addFiles(inside[i], ending, files);
            } else if (inside[i].getName().endsWith(ending)) {
                files.add(inside[i]);
            }
        }
    }

    private static void copy(File from, File to) throws IOException {
        File[] inside = sorted(from);
        for (int i = 0; i < inside.length; i++) {
            File target = new File(to, inside[i].getName());
            if (inside[i].isDirectory()) {
                target.mkdirs();
                copy(inside[i], target);
            } else {
                Files.copy(inside[i].toPath(), target.toPath(), new CopyOption[0]);
            }
        }
    }

    private static void delete(File file) {
        File[] inside = sorted(file);
        for (int i = 0; i < inside.length; i++) {
            delete(inside[i]);
        }
        file.delete();
    }

    private static String read(File file) throws IOException {
        return new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
    }

    private static String join(File[] files) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < files.length; i++) {
            path.append(i == 0 ? "" : File.pathSeparator).append(files[i].getPath());
        }
        return path.toString();
    }

    private static void end(int status, String sentence) {
        System.err.println(sentence);
        System.exit(status);
    }
}
