package org.lct.export;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/// Names as identifiers of letters, digits and `_`, as Terraform and Ansible want them.
final class Identifiers {
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9]+");

  private Identifiers() {}

  /// An identifier for each name, with `prefix` before it; where two would be alike, the later one has a number.
  static SequencedMap<String, String> of(String prefix, Collection<String> names) {
    var taken = new HashSet<String>();
    var identifiers = new LinkedHashMap<String, String>();
    names.forEach(name -> identifiers.computeIfAbsent(name,
        _ -> free(FOREIGN.matcher(prefix + name).replaceAll("_"), taken)));
    return Collections.unmodifiableSequencedMap(identifiers);
  }

  private static String free(String wanted, Set<String> taken) {
    var name = wanted;
    for (int number = 2; !taken.add(name); number++)
      name = wanted + "_" + number;
    return name;
  }
}
