package org.lct.software;

/// Ports from `first` to `last`, both included.
public record PortRange(int first, int last) {
  private static final int HIGHEST = 65_535;

  public PortRange {
    if (first < 1 || last < first || last > HIGHEST)
      throw new IllegalArgumentException("No ports: " + first + " to " + last);
  }

  /// The ports that `text` says: `9092`, `6000-6500`.
  static PortRange of(String text) {
    int dash = text.indexOf('-');
    return dash < 0
        ? new PortRange(Integer.parseInt(text), Integer.parseInt(text))
        : new PortRange(Integer.parseInt(text.substring(0, dash)),
            Integer.parseInt(text.substring(dash + 1)));
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
