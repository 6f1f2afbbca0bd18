package org.lct.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The plan that a newcomer deploys first: 82 Linodes in two regions.
public final class SamplePlan {
  /// The name of the file.
  public static final String FILE_NAME = "ha-wordpress.yaml";

  private SamplePlan() {}

  /// The file's content.
  public static byte[] bytes() {
    try (var in = Objects.requireNonNull(SamplePlan.class.getResourceAsStream(FILE_NAME))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The sample plan cannot be read", e);
    }
  }
}
