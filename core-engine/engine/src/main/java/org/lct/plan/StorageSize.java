package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/// How large a disk or volume is: a share of the type's disk, or an absolute size.
public sealed interface StorageSize {
  /// What a size looks like, for the schema and for messages: `80%`, `500GB`, `1TB`.
  Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(%|[MGT]B?)", Pattern.CASE_INSENSITIVE);

  /// A share of the disk of the Linode's type, 1 to 100.
  record Percent(int percent) implements StorageSize {
    @Override
    public String toString() {
      return percent + "%";
    }
  }

  /// An absolute size in MB of 1024 KB, the unit Linode counts disks in.
  record Megabytes(long megabytes) implements StorageSize {
    @Override
    public String toString() {
      return megabytes % 1024 == 0 ? megabytes / 1024 + "GB" : megabytes + "MB";
    }
  }

  /// The size that `text` says; empty if it does not have the [#FORM] of a size.
  static Optional<StorageSize> parse(String text) {
    var match = FORM.matcher(text.strip());
    if (!match.matches())
      return Optional.empty();
    long number = Long.parseLong(match.group(1));
    return Optional.of(switch (Character.toUpperCase(match.group(2).charAt(0))) {
      case '%' -> new Percent((int) Math.min(number, Integer.MAX_VALUE));
      case 'M' -> new Megabytes(number);
      case 'G' -> new Megabytes(number * 1024);
      default -> new Megabytes(number * 1024 * 1024);
    });
  }

  /// The size that `text` says.
  ///
  /// @throws IllegalArgumentException if it does not have the form of a size
  @JsonCreator
  static StorageSize of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a size: " + text));
  }

  /// The size in MB on a Linode whose type has a disk of `typeDisk` MB; shares are rounded down.
  default long megabytesOf(long typeDisk) {
    return switch (this) {
      case Percent(int percent) -> typeDisk * percent / 100;
      case Megabytes(long megabytes) -> megabytes;
    };
  }

  /// The size in whole GB, rounded up, on a Linode whose type has a disk of `typeDisk` MB; the largest
  /// integer for sizes beyond that.
  default int gigabytesOf(long typeDisk) {
    return (int) Math.min((megabytesOf(typeDisk) + 1023) / 1024, Integer.MAX_VALUE);
  }

  /// The text that [#of] reads.
  @JsonValue
  default String text() {
    return toString();
  }
}
