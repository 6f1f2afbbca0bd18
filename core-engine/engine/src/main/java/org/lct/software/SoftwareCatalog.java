package org.lct.software;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All software that can be placed on nodes. Plans name it as `software` or `software.role`.
public record SoftwareCatalog(List<Software> software) {
  public SoftwareCatalog { software = List.copyOf(software); }

  /// The catalogue that comes with the product, read anew at each call. The facts and their sources stand in
  /// the resource `software.yaml`.
  public static SoftwareCatalog load() {
    return new SoftwareCatalog(SoftwareFile.read());
  }

  /// The software that `name` means: `kafka`, `kafka.broker`, or another name for it, such as `nginx`.
  public Optional<Software> software(String name) {
    return software.stream().filter(one -> one.isCalled(softwarePart(name))).findFirst();
  }

  /// The role that `name` means, written as `software.role`.
  public Optional<Role> role(String name) {
    return rolePart(name).flatMap(role -> software(name).flatMap(one -> one.role(role)));
  }

  /// The roles that `name` means: the one it says, or all of the software.
  public List<Role> roles(String name) {
    return rolePart(name).isPresent()
        ? role(name).stream().toList()
        : software(name).map(Software::roles).orElse(List.of());
  }

  /// Whether `name` means a software or one of its roles.
  public boolean knows(String name) {
    return !roles(name).isEmpty();
  }

  /// All that plans may write: ids, other names, roles.
  public List<String> names() {
    return software.stream().flatMap(one -> Stream.of(Stream.of(one.id()), one.also().stream(),
        one.roles().stream().map(Role::name)).flatMap(names -> names)).toList();
  }

  private static String softwarePart(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Optional<String> rolePart(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
  }
}
