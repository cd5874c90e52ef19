package site.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold in every run of an example, one rule per line:
 * <ul>
 * <li>a regular expression: some line of the output must contain it;
 * <li>{@code LEFT << RIGHT}, two regular expressions: the first line with LEFT comes before the first line with
 * RIGHT, and both occur;
 * <li>{@code not: REGEX}: no line of the output contains it;
 * <li>{@code idle: RULE}: a rule for captures alone, which are taken on an idle machine with two cores or more.
 * </ul>
 * No capture may say that the machine was busy.
 * Empty lines and lines that start with # say nothing.
 *
 * @param rules the rules as they were written
 */
public record OutputRules(List<String> rules) {
    private static final String IDLE = "idle: ";
    private static final String NOT = "not: ";
    /** Programs say so if what they measured contradicts the chapter. */
    private static final String NOT_BUSY = "idle: not: This machine was (probably )?busy";

    /** Reads the rules of a file. */
    public static OutputRules read(Path file) throws IOException {
        return new OutputRules(Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
    }

    /**
     * Checks an output against the rules.
     *
     * @param output the lines of the output
     * @param idle   whether the rules for captures count as well
     * @return one sentence on the first rule that is broken: the rule, and the output. Empty if all rules hold.
     */
    public Optional<String> broken(List<String> output, boolean idle) {
        return Stream.concat(rules.stream(), Stream.of(NOT_BUSY))
                .filter(rule -> idle || !rule.startsWith(IDLE))
                .map(rule -> rule.startsWith(IDLE) ? rule.substring(IDLE.length()) : rule)
                .flatMap(rule -> broken(rule, output).stream()).findFirst();
    }

    private static Optional<String> broken(String rule, List<String> output) {
        if (rule.startsWith(NOT)) {
            int line = firstLineWith(rule.substring(NOT.length()), output);
            return line < 0 ? Optional.empty()
                    : Optional.of("The rule \"" + rule + "\" does not hold: it printed \"" + output.get(line) + "\".");
        }
        int before = -1;
        for (String part : rule.split("\\s+<<\\s+")) {
            int line = firstLineWith(part, output);
            if (line < 0) {
                return Optional.of("The rule \"" + rule + "\" does not hold: no line contains \"" + part
                        + "\". It printed: " + Run.quoteTexts(output));
            }
            if (line <= before) {
                return Optional.of("The rule \"" + rule + "\" does not hold: line " + (line + 1) + ", \""
                        + output.get(line) + "\", does not come after line " + (before + 1) + ", \""
                        + output.get(before) + "\".");
            }
            before = line;
        }
        return Optional.empty();
    }

    private static int firstLineWith(String regex, List<String> output) {
        Pattern pattern = Pattern.compile(regex);
        for (int line = 0; line < output.size(); line++) {
            if (pattern.matcher(output.get(line)).find()) {
                return line;
            }
        }
        return -1;
    }
}
