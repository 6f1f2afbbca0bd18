import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;

/// Builds the portable application image: a runtime of the modules we use (jlink), and in it the workbench and
/// linodetool with their jars (jpackage).
///
///     java Image.java TARGET VERSION
final class Image {
  /// What our jars use of the JDK; jdk.httpserver is the sandbox's, jdk.crypto.ec HTTPS's, jdk.net HttpClient's, java.sql
  /// Jackson's.
  private static final List<String> MODULES = List.of("java.desktop", "java.logging", "java.management",
      "java.naming", "java.net.http", "java.sql", "jdk.charsets", "jdk.crypto.ec", "jdk.httpserver",
      "jdk.localedata", "jdk.net", "jdk.unsupported", "jdk.zipfs", "javafx.controls", "javafx.fxml");
  private static final List<String> JVM_FLAGS = List.of("--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
      "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-Dguice_bytecode_gen_option=DISABLED",
      "--enable-native-access=javafx.graphics", "-XX:+UseSerialGC");

  private final Path target;
  private final String version;

  private Image(Path target, String version) {
    this.target = target;
    this.version = version;
  }

  public static void main(String[] arguments) throws IOException {
    new Image(Path.of(arguments[0]), arguments[1]).build();
  }

  private void build() throws IOException {
    remove(target.resolve("runtime"));
    remove(target.resolve("image"));
    run("jlink", List.of("--module-path", target.resolve("javafx").toString(), "--add-modules",
        String.join(",", MODULES), "--strip-debug", "--no-header-files", "--no-man-pages", "--compress", "zip-6",
        "--output", target.resolve("runtime").toString()));
    var command = Files.writeString(target.resolve("linodetool.properties"),
        "main-jar=" + jar("cli") + "\nmain-class=org.lct.cli.Main\n");
    var words = new ArrayList<>(List.of("--type", "app-image", "--name", "workbench", "--app-version", version,
        "--input", target.resolve("jars").toString(), "--main-jar", jar("app"), "--main-class", "org.lct.app.Launcher",
        "--runtime-image", target.resolve("runtime").toString(), "--add-launcher",
        "linodetool=" + command, "--dest", target.resolve("image").toString()));
    for (var flag : JVM_FLAGS) words.addAll(List.of("--java-options", flag));
    run("jpackage", words);
    unpackNatives();
    System.out.println("Image: " + target.resolve("image/workbench"));
  }

  /// JavaFX would unpack its libraries into the user's home at the first start.
  private void unpackNatives() throws IOException {
    var libraries = target.resolve("image/workbench/lib/runtime/lib");
    if (!Files.isDirectory(libraries)) return;
    try (var jars = Files.list(target.resolve("javafx"))) {
      for (var jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) copyNatives(jar, libraries);
    }
  }

  private static void copyNatives(Path jar, Path libraries) throws IOException {
    try (var zip = java.nio.file.FileSystems.newFileSystem(jar); var entries = Files.list(zip.getPath("/"))) {
      for (var entry : entries.filter(file -> file.toString().endsWith(".so")).toList()) {
        Files.copy(entry, libraries.resolve(entry.getFileName().toString()),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private String jar(String name) throws IOException {
    try (var jars = Files.list(target.resolve("jars"))) {
      return jars.map(Path::getFileName).map(Path::toString).filter(file -> file.matches(name + "-[0-9].*\\.jar"))
          .findFirst().orElseThrow(() -> new IllegalStateException("No jar of " + name));
    }
  }

  private static void run(String tool, List<String> words) {
    int code = ToolProvider.findFirst(tool).orElseThrow(() -> new IllegalStateException("This JDK has no " + tool))
        .run(System.out, System.err, words.toArray(String[]::new));
    if (code != 0) throw new IllegalStateException(tool + " ended with " + code + ": " + words);
  }

  private static void remove(Path directory) throws IOException {
    if (!Files.exists(directory)) return;
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).filter(file -> !file.delete()).map(File::toPath)
          .forEach(file -> {
            throw new UncheckedIOException(new IOException("Cannot delete " + file));
          });
    }
  }
}
