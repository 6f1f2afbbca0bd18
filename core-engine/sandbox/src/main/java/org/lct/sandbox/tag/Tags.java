package org.lct.sandbox.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// The tags of the account, and what carries them.
public final class Tags {
  private final Cloud cloud;
  private final Table<Tag> tags;
  private final Index<String, Tag> byLabel;
  private final List<TaggedKind<?>> kinds = new ArrayList<>();

  /// The tags of this cloud.
  public Tags(Cloud cloud) {
    this.cloud = cloud;
    this.tags = cloud.store().table("tags", Tag.class);
    this.byLabel = tags.index(Tag::label);
  }

  /// Says that things of this kind can carry tags.
  public void add(TaggedKind<?> kind) {
    kinds.add(kind);
  }

  /// Makes the tags that do not exist yet: something is about to carry them.
  public List<String> use(Collection<String> labels) {
    var distinct = labels.stream().distinct().toList();
    distinct.stream().filter(label -> byLabel.get(label).isEmpty()).forEach(this::create);
    return distinct;
  }

  boolean exists(String label) {
    return !byLabel.get(label).isEmpty();
  }

  List<ObjectNode> all() {
    return tags.all().stream().sorted(Comparator.comparing(Tag::label)).map(tag -> view(tag.label()))
        .toList();
  }

  Stream<ObjectNode> carriers(String label) {
    return kinds.stream().flatMap(kind -> kind.carriers(label));
  }

  Optional<TaggedKind<?>> kind(String plural) {
    return kinds.stream().<TaggedKind<?>>map(kind -> kind).filter(kind -> kind.plural().equals(plural))
        .findFirst();
  }

  /// Takes the tag off everything, and deletes it.
  void delete(String label) {
    kinds.forEach(kind -> kind.removeFromAll(label));
    byLabel.get(label).forEach(tag -> tags.remove(tag.id()));
    cloud.notify("tag_delete", subject(label), null);
  }

  static ObjectNode view(String label) {
    return Json.object().put("label", label);
  }

  private void create(String label) {
    tags.put(new Tag(cloud.store().next("TAG", 1), label));
    cloud.notify("tag_create", subject(label), null);
  }

  private static Subject subject(String label) {
    return Subject.of("tag", label, label, "/tags");
  }
}
