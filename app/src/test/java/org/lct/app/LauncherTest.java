package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTest {
  @Test
  void aWindowNeedsADisplayOnLinux() {
    assertThat(Launcher.hasDisplay("Linux", Map.of())).isFalse();
    assertThat(Launcher.hasDisplay("Linux", Map.of("DISPLAY", ""))).isFalse();
    assertThat(Launcher.hasDisplay("Linux", Map.of("DISPLAY", ":0"))).isTrue();
    assertThat(Launcher.hasDisplay("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    assertThat(Launcher.hasDisplay("Mac OS X", Map.of())).isTrue();
  }
}
