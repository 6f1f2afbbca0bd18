package org.lct.expand;

/// What labels of one kind look like in the cloud (facts of the Linode API v4). Ours always begin with a
/// letter, end with a letter or digit and have no two `-`, `_` or `.` in a row, which every kind accepts.
enum LabelForm {
  LINODE(3, 64, true),
  FIREWALL(3, 32, true),
  /// Shorter than the API wants it by the mark that says whose they are, as they carry no tags.
  PLACEMENT_GROUP(1, 55, true),
  VPC(1, 55, false),
  STACKSCRIPT(3, 119, true),
  /// A tag has 50 characters, of which some say what it is.
  RESERVED_IP(3, 42, true),
  VLAN(1, 64, false),
  SUBNET(1, 64, false),
  NODEBALANCER(3, 32, false),
  BACK_END(3, 32, false),
  VOLUME(1, 32, false),
  DISK(1, 48, true),
  CONFIG(1, 48, true);

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
    var spelt = new StringBuilder(text.length() + 1);
    for (int i = 0; i < text.length(); i++)
      append(isAllowed(text.charAt(i)) ? text.charAt(i) : '-', spelt);
    while (!spelt.isEmpty() && !isAlphanumeric(spelt.charAt(spelt.length() - 1)))
      spelt.setLength(spelt.length() - 1);
    if (spelt.isEmpty() || !isLetter(spelt.charAt(0)))
      spelt.insert(0, 'x');
    return spelt.toString();
  }

  private static void append(char c, StringBuilder spelt) {
    boolean again = !spelt.isEmpty() && spelt.charAt(spelt.length() - 1) == c && !isAlphanumeric(c);
    if (!again)
      spelt.append(c);
  }

  private boolean isAllowed(char c) {
    return isAlphanumeric(c) || c == '-' || c == '_' || (dots && c == '.');
  }

  private static boolean isAlphanumeric(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
