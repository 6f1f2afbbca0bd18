package org.lct.app;

import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Application;
import org.lct.app.text.Texts;

/// Where the process begins. It is no application itself, because Java opens the display before the `main` of one: that
/// there is none would be a stack trace.
public final class Launcher {
  private Launcher() {}

  /// Starts the workbench with the arguments of [Main] and returns when it has ended. Without a display it says so and
  /// ends with 1.
  public static void main(String[] arguments) {
    if (!hasDisplay(System.getProperty("os.name"), System.getenv()))
      refuse();
    try {
      Application.launch(Main.class, arguments);
    } catch (UnsupportedOperationException e) {
      // JavaFX says with this that the display that is named cannot be opened.
      refuse();
    }
  }

  private static void refuse() {
    System.err.println(Texts.of("no-display"));
    System.exit(1);
  }

  /// Whether a window can be opened, as far as the environment tells: on Linux a variable names the display.
  static boolean hasDisplay(String system, Map<String, String> environment) {
    return !system.startsWith("Linux")
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY").map(name -> environment.getOrDefault(name, ""))
            .anyMatch(value -> !value.isEmpty());
  }
}
