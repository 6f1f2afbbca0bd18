package org.lct.export;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Gives names as identifiers of letters, digits and `_`, as Terraform and Ansible want them.
final class Identifiers {
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9]+");

  private final Set<String> taken = new HashSet<>();

  /// An identifier for `name`, with a number at its end if `kind` has one like it already.
  String give(String kind, String name) {
    var wanted = FOREIGN.matcher(name).replaceAll("_");
    var free = wanted;
    for (int number = 2; !taken.add(kind + "." + free); number++)
      free = wanted + "_" + number;
    return free;
  }
}
