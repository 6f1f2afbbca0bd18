package org.lct.app.incident;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lct.secret.PrivateFile;

/// What becomes of exceptions nobody caught: each is written to a file of its own, without secrets, and told.
/// Thread-safe.
public final class Incidents implements Thread.UncaughtExceptionHandler {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
      .withZone(ZoneOffset.UTC);
  private static final int FRAMES_IN_CODE = 4;

  private final Path folder;
  private final UnaryOperator<String> redact;
  private final InstantSource clock;
  private final Consumer<Incident> told;

  /// A bug that surfaced.
  ///
  /// @param code the same for the same bug: a letter and four digits
  /// @param file where it is described; empty if that file could not be written
  public record Incident(String code, Optional<Path> file) {}

  /// @param folder where the files go; made when the first one is
  /// @param redact hides secrets in a text
  /// @param told hears of each incident, on the thread on which it happened
  public Incidents(Path folder, UnaryOperator<String> redact, InstantSource clock, Consumer<Incident> told) {
    this.folder = folder;
    this.redact = redact;
    this.clock = clock;
    this.told = told;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    var code = code(failure);
    told.accept(new Incident(code, write(code, thread, failure)));
  }

  private Optional<Path> write(String code, Thread thread, Throwable failure) {
    try {
      PrivateFile.makeDirectory(folder);
      var file = folder.resolve(TIME.format(clock.instant()) + "-" + code + ".txt");
      return Optional.of(Files.write(file, redact.apply(text(code, thread, failure))
          .getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      // There is nowhere left to write to; the incident is told without a file.
      return Optional.empty();
    }
  }

  private static String text(String code, Thread thread, Throwable failure) {
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return """
        Linode Cluster Toolkit, incident %s
        Java %s on %s %s, thread %s

        %s""".formatted(code, System.getProperty("java.version"), System.getProperty("os.name"),
        System.getProperty("os.version"), thread.getName(), trace);
  }

  /// The code of the root cause: its class and the first frames.
  static String code(Throwable failure) {
    var root = failure;
    while (root.getCause() != null)
      root = root.getCause();
    var frames = Arrays.stream(root.getStackTrace()).limit(FRAMES_IN_CODE)
        .map(frame -> frame.getClassName() + "." + frame.getMethodName()).toList();
    int hash = (root.getClass().getName() + frames).hashCode();
    return String.format(Locale.ROOT, "%c%04d", 'A' + Math.floorMod(hash, 26),
        Math.floorMod(hash / 26, 10_000));
  }
}
