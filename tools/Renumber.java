import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives an exercise another number, and moves each later exercise of its lesson by the same step. This makes room for a new exercise
 * 1.3, and closes the gap that an old one left:
 *
 * <pre>
 * java tools/Renumber.java 1.3 1.4
 * java tools/Renumber.java 1.4 1.3
 * </pre>
 *
 * <p>It renames files and folders, and changes numbers and class names in all texts that git knows. But 1.3 may also be a version or
 * a time. So it changes only what surely means an exercise, and prints other lines with an old number, for you to look at. It
 * commits nothing.
 */
public final class Renumber {
    /** Here, 1.3 is an example of a number, or no number of an exercise at all. */
    private static final List<String> LEFT_ALONE =
            List.of("CONTRIBUTING.md", "tools/", "coach/src/", "docs/src/main/", "docs/src/test/", "src/kit/");

    /** Each number here is that of an exercise, even if there's no word next to it that says so. */
    private static final List<String> ALL_NUMBERS =
            List.of("coach/src/test/java/coach/SessionIT.java", "coach/runs/", "docs/src/pages/the-coach.adoc", ".github/ISSUE_TEMPLATE/");

    private final int lesson;
    private final String folder;
    private final int from;
    private final int step;
    private final Map<String, String> newClasses = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    /** Its message is a sentence for the person who typed the command. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }

    public static void main(String[] args) throws IOException {
        try {
            Matcher numbers = Pattern.compile("(\\d{1,2})\\.(\\d{1,2}) \\1\\.(\\d{1,2})").matcher(String.join(" ", args));
            if (!numbers.matches() || numbers.group(2).equals(numbers.group(3)) || numbers.group(3).equals("0")) {
                throw new Refused("Say which exercise moves, and to which number of the same lesson: java tools/Renumber.java 1.3 1.4");
            }
            if (!git("status", "--porcelain").isEmpty()) {
                throw new Refused("You have changes that aren't committed. Commit them first, so that you can see what this program changes.");
            }
            int from = Integer.parseInt(numbers.group(2));
            int to = Integer.parseInt(numbers.group(3));
            Renumber renumber = new Renumber(Integer.parseInt(numbers.group(1)), from, to);
            renumber.changeTexts();
            renumber.renameFiles();
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }

    /**
     * Reads the lesson's list of exercises.
     *
     * @throws Refused if there's no exercise with the first number, or if it can't get the second one
     */
    private Renumber(int lesson, int from, int to) throws IOException, Refused {
        this.lesson = lesson;
        this.from = from;
        step = to - from;
        String list = git("ls-files", "lesson-%02d-*/exercises.txt".formatted(lesson)).strip();
        if (list.isEmpty()) {
            throw new Refused("There's no list of exercises of lesson " + lesson + " here. Start this program in the folder of the course.");
        }
        folder = list.substring(0, list.indexOf('/') + 1);

        Matcher line = Pattern.compile("(?m)^\\d+\\.(\\d+) +Ex\\1(\\w+) *\\| *(.*?) *\\|").matcher(Files.readString(Path.of(list)));
        while (line.find()) {
            int place = Integer.parseInt(line.group(1));
            if (place >= from) {
                newClasses.put("Ex" + place + line.group(2), "Ex" + (place + step) + line.group(2));
                titles.put(lesson + "." + place, line.group(3));
            } else if (place >= to) {
                throw new Refused("%d.%d can't become %1$d.%d, because there's an exercise %1$d.%d.".formatted(lesson, from, to, place));
            }
        }
        if (!titles.containsKey(lesson + "." + from)) {
            throw new Refused("There's no exercise " + lesson + "." + from + " in " + list + ".");
        }
    }

    private void changeTexts() throws IOException, Refused {
        System.out.println("These lines have an old number or name, and are as they were. Change what means an exercise:");
        Pattern old = Pattern.compile("(?<![\\w.])(" + any(titles.keySet()) + ")(?!\\w|\\.\\d)|" + classes());
        int toLookAt = 0;
        for (String name : git("ls-files", "-z").split("\0")) {
            boolean allNumbers = startsWithOne(name, ALL_NUMBERS);
            String text = allNumbers || !startsWithOne(name, LEFT_ALONE) ? read(Path.of(name)) : null;
            if (text == null) {
                continue;
            }
            Pattern known = known(name, allNumbers);
            String changed = known.matcher(text).replaceAll(found -> Matcher.quoteReplacement(renumbered(found.group())));
            if (!changed.equals(text)) {
                Files.writeString(Path.of(name), changed);
            }
            String[] lines = text.split("\n");
            for (int i = 0; i < lines.length; i++) {
                if (old.matcher(known.matcher(lines[i]).replaceAll("")).find()) {
                    System.out.println("  " + name + ":" + (i + 1) + ": " + lines[i].strip());
                    toLookAt++;
                }
            }
        }
        System.out.println("Lines to look at: " + toLookAt + ". git status says what has changed. Commit it before you add an exercise.");
    }

    /** What surely means an exercise in this file: numbers, with the words that tell, and names of classes. */
    private Pattern known(String file, boolean allNumbers) {
        String number = "(?<![\\w.-])\\d+\\.\\d+(?!\\w|\\.\\d)";
        List<String> kinds = List.of(
                "[Ee]xercises? " + number + "((,|,? and|,? or| to) " + number + ")*",
                "(check|hint|solution|reset) " + number,
                "-Dexercise=" + lesson + "\\.\\d+",
                "\\b(ex|mistakes)-" + lesson + "-\\d+\\b",
                number + " is waiting for you",
                number + "(?= +(Ex\\d|" + any(titles.values()) + "))",
                "★ " + number);
        // A class of another lesson may have the same name.
        boolean otherLesson = file.startsWith("lesson-") && !file.startsWith(folder);
        return Pattern.compile(String.join("|", kinds) + (allNumbers ? "|" + number : "") + (otherLesson ? "" : "|" + classes()));
    }

    private String classes() {
        return "\\b(" + any(newClasses.keySet()) + ")(?=(Test)?\\b)";
    }

    private static String any(Collection<String> texts) {
        return texts.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** A short text such as {@code exercises 1.2 and 1.3}, with the new numbers and names. */
    private String renumbered(String text) {
        return Pattern.compile("Ex\\d+\\w+|\\b" + lesson + "([.-])(\\d+)").matcher(text).replaceAll(found -> {
            if (found.group(2) == null) {
                return newClasses.getOrDefault(found.group(), found.group());
            }
            int place = Integer.parseInt(found.group(2));
            return lesson + found.group(1) + (place < from ? place : place + step);
        });
    }

    private void renameFiles() throws IOException, Refused {
        Pattern path = Pattern.compile("(.*/)(" + any(newClasses.keySet()) + ")((Test)?(\\..*)?)(/.*)?");
        Set<String> renamed = new HashSet<>();
        for (String name : git("ls-files", "-z", folder).split("\0")) {
            Matcher parts = path.matcher(name);
            if (parts.matches()) {
                String old = parts.group(1) + parts.group(2) + parts.group(3);
                if (renamed.add(old)) {
                    git("mv", old, parts.group(1) + newClasses.get(parts.group(2)) + parts.group(3));
                }
            }
        }
    }

    private static boolean startsWithOne(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    /** The text of a file, or null if it's something else. */
    private static String read(Path file) throws IOException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** What git prints. */
    private static String git(String... arguments) throws IOException, Refused {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (git.waitFor() != 0) {
                throw new Refused("git " + arguments[0] + " failed: see above.");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return printed;
    }
}
