package org.lct.topology.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// A private X display for the tests of one JVM, so that windows neither disturb the developer's desktop nor
/// depend on it. Elsewhere than on Linux the platform's own display is used.
///
/// The X server does not repeat keys that are held: on a slow machine a key that is pressed once would count as many
/// times. It is told to choose a free number and this process's `DISPLAY` is set to it. Without Xvfb the
/// reason is kept for [OnDisplay].
public final class TestDisplay implements LauncherSessionListener, AutoCloseable {
  private static final String MISSING = "lct.display.missing";
  private static final String TOOLKIT = "JavaFX Application Thread";
  private static final String SCREEN = "3200x2000x24";

  private @Nullable Process server;

  /// Why there is no display, or empty when there is one.
  static Optional<String> missing() {
    return Optional.ofNullable(System.getProperty(MISSING));
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    open();
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    close();
  }

  /// Starts the display, or keeps the reason why it cannot; for programs that are not run by JUnit.
  public void open() {
    System.setProperty("prism.order", "sw");
    if (!System.getProperty("os.name").startsWith("Linux")) {
      return;
    }
    try {
      setEnvironment("DISPLAY", ":" + start());
    } catch (IOException | ExecutionException | TimeoutException e) {
      System.setProperty(MISSING, "No display for this test: Xvfb does not start (" + e.getMessage()
          + "). Install the packages xvfb and libgtk-3-0.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Ends JavaFX and the display.
  @Override
  public void close() {
    if (server != null) {
      exitToolkit();
      server.destroy();
    }
  }

  /// Ends JavaFX before its X server goes: GTK would answer a lost connection by ending the JVM.
  private static void exitToolkit() {
    Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals(TOOLKIT))
        .findFirst()
        .ifPresent(toolkit -> {
          Platform.exit();
          try {
            toolkit.join(Duration.ofMinutes(1));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private String start() throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var started = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp",
        "-r")
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    server = started;
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
    var number = CompletableFuture.supplyAsync(() -> firstLine(started)).get(60, TimeUnit.SECONDS);
    return number.orElseThrow(() -> new IOException("it ended at once"));
  }

  private static Optional<String> firstLine(Process process) {
    try (BufferedReader reader = process.inputReader()) {
      return Optional.ofNullable(reader.readLine());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// Sets a variable of this process itself: GTK reads `DISPLAY` from there, not from a Java property.
  @SuppressWarnings("restricted")
  private static void setEnvironment(String name, String value) {
    var linker = Linker.nativeLinker();
    var setenv = linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"),
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS,
            ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int failed = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
      if (failed != 0) {
        throw new IllegalStateException("setenv " + name + " failed");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("setenv cannot be called", e);
    }
  }
}
