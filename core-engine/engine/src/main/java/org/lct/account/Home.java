package org.lct.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.secret.PrivateFile;

/// The one directory that holds everything the toolkit keeps on this machine.
public record Home(Path directory) {
  /// The home that these surroundings mean: `LCT_HOME` if it is set and not empty, else the place that the
  /// platform's convention gives to the data of an application (on Linux the XDG Base Directory
  /// Specification, by which a relative `XDG_DATA_HOME` is void).
  ///
  /// @param environment the environment variables
  /// @param osName the system property `os.name`
  /// @param userHome the system property `user.home`
  public static Home of(Map<String, String> environment, String osName, String userHome) {
    return new Home(set(environment, "LCT_HOME").map(Path::of)
        .orElseGet(() -> conventional(environment, osName.toLowerCase(Locale.ROOT), Path.of(userHome))));
  }

  private static Path conventional(Map<String, String> environment, String os, Path userHome) {
    if (os.startsWith("windows"))
      return set(environment, "APPDATA").map(Path::of)
          .orElseGet(() -> userHome.resolve("AppData").resolve("Roaming"))
          .resolve("Linode Cluster Toolkit");
    if (os.startsWith("mac"))
      return userHome.resolve("Library").resolve("Application Support").resolve("Linode Cluster Toolkit");
    return set(environment, "XDG_DATA_HOME").map(Path::of).filter(Path::isAbsolute)
        .orElseGet(() -> userHome.resolve(".local").resolve("share")).resolve("linode-cluster-toolkit");
  }

  private static Optional<String> set(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
  }

  /// Where the inventory stands: a directory per cluster.
  public Path clusters() {
    return directory.resolve("clusters");
  }

  /// Where the embedded sandbox keeps its state.
  public Path sandbox() {
    return directory.resolve("sandbox");
  }

  /// The encrypted file of secrets.
  public Path secrets() {
    return directory.resolve("secrets.json");
  }

  /// The file of stored accounts.
  public Path accounts() {
    return directory.resolve("accounts.json");
  }

  /// The file of settings.
  public Path settings() {
    return directory.resolve("settings.json");
  }

  /// Where the workbench keeps what is not saved.
  public Path recovery() {
    return directory.resolve("recovery");
  }

  /// Where the reports of our own bugs are written.
  public Path incidents() {
    return directory.resolve("incidents");
  }

  /// Makes the directories that are missing, with mode 700 where there are modes; those that are there
  /// stay as they are.
  ///
  /// @return what stands in the way; nothing if they are all there now
  public List<Diagnostic> make() {
    try {
      for (var each : List.of(clusters(), sandbox(), incidents()))
        PrivateFile.makeDirectory(each);
      return List.of();
    } catch (IOException e) {
      return List.of(Diagnostic.error("home-unwritable", Subject.whole(),
          "The toolkit's directory " + directory + " cannot be made: " + PrivateFile.reason(e),
          "Make it yourself, or name another one in the variable LCT_HOME."));
    }
  }
}
