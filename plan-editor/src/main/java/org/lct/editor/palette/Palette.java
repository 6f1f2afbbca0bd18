package org.lct.editor.palette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Price;
import org.lct.cloud.Region;
import org.lct.editor.figures.FigureIcons;
import org.lct.editor.gesture.PaletteItem;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.plan.StorageEntry;
import org.lct.software.Role;
import org.lct.software.Software;
import org.lct.software.SoftwareCatalog;
import org.lct.software.StartingPlan;
import org.lct.template.Templates;
import org.lct.topology.theme.Icon;

/// Everything that can be put into a plan, in groups.
///
/// @param groups in the order in which they are shown
public record Palette(List<Group> groups) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// Copies the list.
  public Palette { groups = List.copyOf(groups); }

  /// Items that belong together.
  public record Group(String title, List<PaletteItem> items) {
    /// Copies the list.
    public Group { items = List.copyOf(items); }
  }

  /// What a catalogue and the software we know offer.
  public static Palette of(Catalog catalog, SoftwareCatalog software, Templates templates) {
    return new Palette(List.of(
        new Group(Texts.of("palette.nodes"), sizes(catalog)),
        new Group(Texts.of("palette.traffic"), List.of(new PaletteItem.Balancer(
            Texts.of("palette.balancer"), price(catalog.nodeBalancer())))),
        new Group(Texts.of("palette.storage"), List.of(new PaletteItem.Volume(Texts.of("palette.volume"),
            Texts.of("palette.volume.price", price(catalog.volumeGigabyte()))))),
        new Group(Texts.of("palette.network"), List.<PaletteItem>of(
            new PaletteItem.Network(Texts.of("palette.network.item"), Texts.of("palette.network.line")),
            new PaletteItem.Domain(Texts.of("palette.domain"), Texts.of("palette.domain.line")))),
        new Group(Texts.of("palette.software"), software.software().stream()
            .flatMap(one -> roles(one, catalog)).toList()),
        new Group(Texts.of("palette.stacks"), templates.templates().stream()
            .<PaletteItem>map(PaletteItem.Stack::new).toList()),
        new Group(Texts.of("palette.regions"), regions(catalog))));
  }

  private static List<PaletteItem> regions(Catalog catalog) {
    var shared = new PaletteItem.RegionPlan(Texts.of("palette.region-plan"),
        Texts.of("palette.region-plan.line"));
    return Stream.<PaletteItem>concat(Stream.of(shared), catalog.regions().stream().filter(Region::open)
        .sorted(Comparator.comparing(Region::id))
        .map(region -> new PaletteItem.Place(region, region.label()))).toList();
  }

  /// What node plans are for, by the class of type Linode gives it.
  private record Purpose(String group, String name) {}

  /// One node plan for each purpose, with the cheapest type of its class.
  private static List<PaletteItem> sizes(Catalog catalog) {
    return Stream.of(new Purpose("nanode", Texts.of("palette.nodes.nanode")),
        new Purpose("standard", Texts.of("palette.nodes.standard")),
        new Purpose("dedicated", Texts.of("palette.nodes.dedicated")),
        new Purpose("highmem", Texts.of("palette.nodes.highmem")),
        new Purpose("gpu", Texts.of("palette.nodes.gpu"))).flatMap(
            purpose -> catalog.types().stream()
                .filter(type -> type.group().equals(purpose.group()))
                .filter(type -> type.price().monthly().isPresent())
                .min(Comparator.comparing(type -> type.price().monthly().orElseThrow()))
                .map(type -> nodes(purpose.name(), type)).stream())
        .toList();
  }

  private static PaletteItem nodes(String name, LinodeType type) {
    var keys = JSON.objectNode().put("type", type.id()).put("count", 1);
    return new PaletteItem.NodePlan(name, Icon.NODE_PLAN, price(type.price()),
        "nodes", keys);
  }

  private static Stream<PaletteItem> roles(Software software, Catalog catalog) {
    return software.roles().stream().flatMap(role -> role.start().stream()
        .map(start -> role(software, role, start, catalog)));
  }

  private static PaletteItem role(Software software, Role role, StartingPlan start, Catalog catalog) {
    var each = catalog.type(start.type()).map(LinodeType::price).map(Palette::price).orElse("");
    var keys = JSON.objectNode().put("type", start.type()).put("count", start.count());
    if (!start.storage().isEmpty())
      keys.set("storage", storage(start.storage()));
    keys.putArray("software").add(role.name());
    return new PaletteItem.NodePlan(Texts.of("palette.role", software.name(), role.id()),
        FigureIcons.of(role.name()),
        start.count() == 1 ? each : Texts.of("palette.each", start.count(), each),
        role.id().replace('_', '-'), keys);
  }

  private static JsonNode storage(List<StorageEntry> entries) {
    var list = JSON.arrayNode();
    for (var entry : entries) {
      var one = list.addObject().put("label", entry.label()).put("size", entry.size().text());
      entry.fs().ifPresent(fs -> one.put("fs", fs));
      entry.boot().ifPresent(boot -> one.put("boot", boot));
      entry.type().ifPresent(type -> one.put("type", type));
      entry.mount().ifPresent(mount -> one.put("mount", mount));
    }
    return list;
  }

  private static String price(Price price) {
    return price.monthly().map(Money::plain).orElse("");
  }

  /// The items whose name or line has all of these words; groups without any are left out.
  public Palette matching(String words) {
    var wanted = Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).toList();
    return new Palette(groups.stream()
        .map(group -> new Group(group.title(), group.items().stream().filter(item -> {
          var text = (item.name() + " " + item.line() + " " + group.title()).toLowerCase(Locale.ROOT);
          return wanted.stream().allMatch(text::contains);
        }).toList())).filter(group -> !group.items().isEmpty()).toList());
  }

  /// The item at the top, if there is one.
  public Optional<PaletteItem> first() {
    return groups.stream().flatMap(group -> group.items().stream()).findFirst();
  }
}
