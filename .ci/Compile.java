import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * Runs a compiler once for each line of the standard input, all in one JVM: to start one for each would take minutes. A line has
 * the compiler's arguments, with tabs between them. The argument says whose compiler: javac or eclipse.
 */
public final class Compile {
    public static void main(String[] args) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!(args[0].equals("javac") ? javac(line) : eclipse(line))) {
                System.exit(1);
            }
        }
    }

    private static boolean javac(String line) {
        return ToolProvider.getSystemJavaCompiler().run(null, null, null, line.split("\t")) == 0;
    }

    private static boolean eclipse(String line) {
        PrintWriter out = new PrintWriter(System.out, true);
        return BatchCompiler.compile('"' + line.replace("\t", "\" \"") + '"', out, out, null);
    }
}
