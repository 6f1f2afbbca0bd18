package org.lct.editor.figures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lct.expand.ResolvedNodePlan;
import org.lct.topology.theme.Icon;

/// The icon of a node plan: by the software it runs, else by what its name suggests.
public final class FigureIcons {
  /// A part of a word and the icon it stands for; the first that is found wins, so the particular ones come first.
  private record Hint(String part, Icon icon) {}

  private static final List<Hint> HINTS = List.of(new Hint("ndbd", Icon.NDB_DATA),
      new Hint("ndbmg", Icon.MANAGEMENT), new Hint("mgm", Icon.MANAGEMENT),
      new Hint("memcache", Icon.CACHE), new Hint("redis", Icon.REDIS), new Hint("valkey", Icon.REDIS),
      new Hint("postgres", Icon.POSTGRESQL), new Hint("patroni", Icon.POSTGRESQL),
      new Hint("kafka", Icon.KAFKA), new Hint("zookeeper", Icon.KAFKA), new Hint("spark", Icon.SPARK),
      new Hint("mysql", Icon.SQL), new Hint("mariadb", Icon.SQL), new Hint("galera", Icon.SQL),
      new Hint("sql", Icon.SQL), new Hint("wordpress", Icon.WEB), new Hint("nginx", Icon.WEB),
      new Hint("apache", Icon.WEB), new Hint("haproxy", Icon.WEB), new Hint("web", Icon.WEB),
      new Hint("cache", Icon.CACHE), new Hint("database", Icon.SQL));

  private FigureIcons() {}

  /// The icon of these nodes.
  public static Icon of(ResolvedNodePlan nodes) {
    return nodes.plan().software().stream().map(FigureIcons::hint).flatMap(Optional::stream).findFirst()
        .or(() -> hint(nodes.name())).orElse(Icon.NODE_PLAN);
  }

  /// The icon for software or a role.
  public static Icon of(String word) {
    return hint(word).orElse(Icon.NODE_PLAN);
  }

  private static Optional<Icon> hint(String word) {
    var folded = word.toLowerCase(Locale.ROOT);
    for (var hint : HINTS) {
      if (folded.contains(hint.part()))
        return Optional.of(hint.icon());
    }
    return Optional.empty();
  }
}
