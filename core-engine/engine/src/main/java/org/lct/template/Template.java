package org.lct.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.sample.SamplePlan;
import org.lct.software.Category;

/// A whole stack as a plan file.
///
/// @param id how it is asked for; also the name of its plan
/// @param name as people call it
/// @param category what it is for
/// @param nodes how many Linodes it stands for
/// @param line one line that says what it is
public record Template(String id, String name, Category category, int nodes, String line) {
  /// The name of the file.
  public String fileName() {
    return id + ".yaml";
  }

  /// The file's content, with its comments. The sample plan is a template, too, and is there once.
  public byte[] bytes() {
    if (fileName().equals(SamplePlan.FILE_NAME))
      return SamplePlan.bytes();
    try (var in = Objects.requireNonNull(Template.class.getResourceAsStream(fileName()), fileName())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + fileName(), e);
    }
  }

  /// The file as it is read.
  public PlanFile file() {
    return PlanReader.read(fileName(), bytes());
  }
}
