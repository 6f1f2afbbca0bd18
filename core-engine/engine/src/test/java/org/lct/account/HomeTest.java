package org.lct.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.diagnostic.Diagnostic;

class HomeTest {
  private static Path directory(Map<String, String> environment, String os) {
    return Home.of(environment, os, "/home/ann").directory();
  }

  @Test
  void followsTheConventionOfLinux() {
    assertThat(directory(Map.of(), "Linux"))
        .isEqualTo(Path.of("/home/ann/.local/share/linode-cluster-toolkit"));
    assertThat(directory(Map.of("XDG_DATA_HOME", "/data"), "Linux"))
        .isEqualTo(Path.of("/data/linode-cluster-toolkit"));
  }

  @Test
  void ignoresARelativeXdgDirectory() {
    assertThat(directory(Map.of("XDG_DATA_HOME", "data"), "Linux"))
        .isEqualTo(Path.of("/home/ann/.local/share/linode-cluster-toolkit"));
  }

  @Test
  void followsTheConventionOfMacOs() {
    assertThat(directory(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X"))
        .isEqualTo(Path.of("/home/ann/Library/Application Support/Linode Cluster Toolkit"));
  }

  @Test
  void followsTheConventionOfWindows() {
    assertThat(directory(Map.of("APPDATA", "C:\\Users\\ann\\AppData\\Roaming"), "Windows 11"))
        .isEqualTo(Path.of("C:\\Users\\ann\\AppData\\Roaming", "Linode Cluster Toolkit"));
    assertThat(directory(Map.of(), "Windows 11"))
        .isEqualTo(Path.of("/home/ann/AppData/Roaming/Linode Cluster Toolkit"));
  }

  @Test
  void isElsewhereWhenTheVariableSaysSo() {
    for (var os : List.of("Linux", "Mac OS X", "Windows 11"))
      assertThat(directory(Map.of("LCT_HOME", "/srv/lct", "XDG_DATA_HOME", "/data"), os))
          .isEqualTo(Path.of("/srv/lct"));
  }

  @Test
  void takesAnEmptyVariableForAnUnsetOne() {
    assertThat(directory(Map.of("LCT_HOME", "", "XDG_DATA_HOME", ""), "Linux"))
        .isEqualTo(Path.of("/home/ann/.local/share/linode-cluster-toolkit"));
  }

  @Test
  void holdsEverythingInOneDirectory() {
    var home = new Home(Path.of("/srv/lct"));
    assertThat(List.of(home.clusters(), home.sandbox(), home.secrets(), home.accounts(), home.settings(),
        home.incidents()))
        .extracting(Path::toString)
        .containsExactly("/srv/lct/clusters", "/srv/lct/sandbox", "/srv/lct/secrets.json",
            "/srv/lct/accounts.json", "/srv/lct/settings.json", "/srv/lct/incidents");
  }

  @Test
  void makesDirectoriesForItsOwnerOnly(@TempDir Path temporary) throws IOException {
    var home = new Home(temporary.resolve("deep/home"));
    assertThat(home.make()).isEmpty();
    for (var made : List.of(home.directory().getParent(), home.directory(), home.clusters(), home.sandbox(),
        home.incidents()))
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
    assertThat(home.make()).isEmpty();
  }

  @Test
  void saysWhyItCannotBeMade(@TempDir Path temporary) throws IOException {
    var home = new Home(Files.writeString(temporary.resolve("file"), "no directory").resolve("home"));
    assertThat(home.make()).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("home-unwritable");
      assertThat(problem.summary()).contains(home.directory().toString());
    }).extracting(Diagnostic::detail).asString().contains("LCT_HOME");
  }
}
