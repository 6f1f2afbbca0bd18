package org.lct.sandbox.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.json.Json;

/// The lists of networks that firewall rules can name: Linode's own of its services, and one for each VPC and subnet.
/// Names and fields are those that linodego and Terraform's provider know.
public record PrefixLists(Networks networks) {
  /// What begins the name of a list, and no address.
  public static final String PREFIX = "pl:";

  private static final String READ = "firewall:read_only";
  private static final String LISTS = "/networking/prefixlists";
  private static final Set<String> FILTERS = Set.of("id", "name", "visibility", "created", "updated");
  /// They stand for the VPC or the subnet of the interface that a firewall protects, and are in no collection.
  private static final Set<String> RELATIVE = Set.of("pl::vpcs:<current>", "pl::subnets:<current>");
  /// 2025-11-05, when Linode showed its first lists.
  private static final long SINCE = 1_762_300_800_000L;
  private static final long RESOLVERS = 1000;
  private static final long OBJECTS = 2000;
  private static final long VPCS = 10_000_000;
  private static final long SUBNETS = 20_000_000;

  /// A list; times are milliseconds since the epoch.
  private record PrefixList(long id, String name, String description, String visibility, List<String> ipv4,
      List<String> ipv6, long created, long updated) {

    ObjectNode view() {
      var json = Json.object().put("id", id).put("name", name).put("description", description)
          .put("visibility", visibility).putNull("source_prefixlist_id");
      json.set("ipv4", Json.texts(ipv4));
      json.set("ipv6", Json.texts(ipv6));
      return json.put("version", 1).put("created", Json.date(created)).put("updated", Json.date(updated))
          .putNull("deleted");
    }
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list(LISTS, READ, call -> new Listing<>(all().toList(), PrefixList::view, FILTERS).page(call)),
        Route.get(LISTS + "/{prefixListId}", READ,
            call -> all().filter(list -> list.id == call.id("prefixListId")).findFirst()
                .orElseThrow(Refusal::notFound).view()));
  }

  /// Whether rules can use this name, which begins with `pl:`.
  public boolean exist(String name) {
    return RELATIVE.contains(name) || all().anyMatch(list -> list.name.equals(name));
  }

  private Stream<PrefixList> all() {
    var regions = networks.cloud().catalog().regions();
    return Stream.of(regions.stream().map(PrefixLists::resolvers),
        regions.stream().filter(region -> region.offers("Object Storage")).map(PrefixLists::objects),
        networks.vpcs().all().stream().map(PrefixLists::of),
        networks.subnets().all().stream().map(PrefixLists::of)).flatMap(lists -> lists);
  }

  private static PrefixList resolvers(Region region) {
    return new PrefixList(RESOLVERS + region.number(), "pl:system:resolvers:" + region.id(),
        "DNS resolvers in " + region.label(), "restricted", region.resolvers4(), region.resolvers6(), SINCE,
        SINCE);
  }

  private static PrefixList objects(Region region) {
    return new PrefixList(OBJECTS + region.number(), "pl:system:object-storage:" + region.id(),
        "Object Storage in " + region.label(), "restricted", List.of(), List.of(), SINCE, SINCE);
  }

  private static PrefixList of(Vpc vpc) {
    return new PrefixList(VPCS + vpc.id(), "pl::vpcs:" + vpc.id(), "VPC " + vpc.label(), "account",
        DefaultRanges.OF_VPC, List.of(), vpc.created(), vpc.updated());
  }

  private static PrefixList of(Subnet subnet) {
    return new PrefixList(SUBNETS + subnet.id(), "pl::subnets:" + subnet.id(), "Subnet " + subnet.label(),
        "account", List.of(subnet.ipv4()), List.of(), subnet.created(), subnet.updated());
  }
}
