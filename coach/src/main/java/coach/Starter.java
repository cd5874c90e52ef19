package coach;

import course.CourseFailure;
import course.Exercise;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The starter of an exercise, from git: the newest version that still has its {@code abort} line. */
final class Starter {
    private static final String MOST_VERSIONS = "200";

    private final Exercise exercise;
    private final byte[] text;

    private Starter(Exercise exercise, byte[] text) {
        this.exercise = exercise;
        this.text = text;
    }

    /** Finds the starter. */
    static Starter of(Exercise exercise) {
        Path file = exercise.file();
        byte[] commits = git(file, "log", "-n", MOST_VERSIONS, "--format=%H", "--", file.getFileName().toString())
                .orElseThrow(() -> new CourseFailure("The starter of " + exercise.number() + " is kept in git, and there is no git here"
                        + " or this folder was not cloned with it."));
        for (String commit : new String(commits, StandardCharsets.UTF_8).lines().toList()) {
            Optional<byte[]> version = git(file, "show", commit + ":./" + file.getFileName());
            if (version.isPresent() && Exercise.waits(new String(version.get(), StandardCharsets.UTF_8))) {
                return new Starter(exercise, version.get());
            }
        }
        throw new CourseFailure("Git knows no version of " + file.getFileName() + " that is still waiting to be begun.");
    }

    /** What to ask first. */
    String question() {
        return "Reset " + exercise.number() + "? Your " + exercise.file().getFileName() + " is kept as " + backup().getFileName() + ".";
    }

    /** Brings the starter back, and says so. */
    String restore() {
        Path file = exercise.file();
        Path backup = backup();
        try {
            boolean kept = Files.exists(file);
            if (kept) {
                Files.move(file, backup);
            }
            Files.copy(new ByteArrayInputStream(text), file);
            return exercise.number() + " is as it was in the beginning." + (kept ? " Yours is in " + backup.getFileName() + "." : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first name that is free: {@code Ex2LoadPages.java.bak}, then {@code .bak2}. */
    private Path backup() {
        Path file = exercise.file();
        Path backup = file.resolveSibling(file.getFileName() + ".bak");
        for (int i = 2; Files.exists(backup); i++) {
            backup = file.resolveSibling(file.getFileName() + ".bak" + i);
        }
        return backup;
    }

    /** What git prints, or nothing if it is not there or does not know. */
    private static Optional<byte[]> git(Path file, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process git = new ProcessBuilder(command).directory(file.getParent().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            git.getOutputStream().close();
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            try (InputStream in = git.getInputStream()) {
                in.transferTo(printed);
            }
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? Optional.of(printed.toByteArray()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
