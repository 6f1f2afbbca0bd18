package org.lct.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process of its own with the class path and the flags of this test run, for what can only be seen
/// between processes: locks, kills.
public final class ChildJvm {
  private ChildJvm() {}

  /// Starts the `main` of a class. Its error output is this process' own.
  public static Process start(Class<?> main, String... arguments) throws IOException {
    return builder(main, arguments).start();
  }

  /// The same, not started yet, for tests that set an environment.
  public static ProcessBuilder builder(Class<?> main, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(ChildJvm::isPassedOn)
        .forEach(command::add);
    // They live for seconds, many of them at once: as linodetool does, they do without the compiler that pays off later.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static boolean isPassedOn(String flag) {
    return flag.startsWith("--add") || flag.startsWith("-Dguice") || flag.startsWith("--enable");
  }
}
