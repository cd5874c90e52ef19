import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Runs Eclipse's compiler once for each line of the standard input, in one JVM: more than a hundred would take minutes to start. */
public final class EclipseCompiler {
    public static void main(String[] args) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        PrintWriter out = new PrintWriter(System.out, true);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!BatchCompiler.compile(line, out, out, null)) {
                System.exit(1);
            }
        }
    }
}
