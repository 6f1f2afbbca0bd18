package org.lct.expand;

import java.util.regex.Pattern;

/// What labels of one kind look like in the cloud (facts of the Linode API v4). Ours always begin with a
/// letter, end with a letter or digit and have no two `-`, `_` or `.` in a row, which every kind accepts.
enum LabelForm {
  LINODE(3, 64, true),
  FIREWALL(3, 32, true),
  NODEBALANCER(3, 32, false),
  BACK_END(3, 32, false),
  VOLUME(1, 32, false),
  DISK(1, 48, true),
  CONFIG(1, 48, true);

  private static final Pattern REPEATED = Pattern.compile("-{2,}|_{2,}|\\.{2,}");

  private final int least;
  private final int most;
  private final boolean dots;

  LabelForm(int least, int most, boolean dots) {
    this.least = least;
    this.most = most;
    this.dots = dots;
  }

  /// The most characters a label has.
  int most() {
    return most;
  }

  /// Whether `label` may be used as it is.
  boolean accepts(String label) {
    return label.length() >= least && label.length() <= most && label.equals(spell(label));
  }

  /// `text` with everything replaced that this kind does not allow, of any length but empty.
  String spell(String text) {
    var spelt = new StringBuilder(text.length());
    text.chars().forEach(c -> spelt.append(isAllowed(c) ? (char) c : '-'));
    var single = REPEATED.matcher(spelt).replaceAll(match -> match.group().substring(0, 1));
    int end = single.length();
    while (end > 0 && !isAlphanumeric(single.charAt(end - 1)))
      end--;
    var trimmed = single.substring(0, end);
    return !trimmed.isEmpty() && isLetter(trimmed.charAt(0)) ? trimmed : "x" + trimmed;
  }

  private boolean isAllowed(int c) {
    return isAlphanumeric(c) || c == '-' || c == '_' || (dots && c == '.');
  }

  private static boolean isAlphanumeric(int c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
