package org.lct.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the name of a cluster: it becomes a folder and part of labels, so its letters are limited.
final class ClusterNames implements ITypeConverter<String> {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  @Override
  public String convert(String text) {
    if (NAME.matcher(text).matches())
      return text;
    throw new TypeConversionException(
        "'" + text + "' is no name for a cluster: use up to 64 letters, digits, "
            + "'-', '_' and '.', beginning with a letter or digit");
  }
}
