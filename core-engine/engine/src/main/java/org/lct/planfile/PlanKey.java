package org.lct.planfile;

import java.util.Optional;

/// One key of a [Shape.Mapping]: its meaning in one line, whether it must be given, and the name it had
/// in older files.
public record PlanKey(String name, Shape shape, String meaning, boolean required, Optional<String> oldName) {}
