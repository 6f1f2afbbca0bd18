package org.lct.sandbox.lock;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// The locks of a cloud. What is locked cannot be deleted, so no lock outlives what it protects.
public final class Locks {
  private final Table<Lock> locks;
  private final Index<String, Lock> byEntity;
  private final Map<String, LongFunction<Optional<Subject>>> kinds = new HashMap<>();

  /// The locks of this cloud.
  public Locks(Cloud cloud) {
    this.locks = cloud.store().table("locks", Lock.class);
    this.byEntity = locks.index(lock -> Lock.key(lock.entityType(), lock.entityId()));
  }

  /// Says that things of this kind can be locked, and how one is found by its id: not when it is being deleted.
  public void add(String type, LongFunction<Optional<Subject>> find) {
    kinds.put(type, find);
  }

  /// The field `locks` of a thing: the types of its locks.
  public ArrayNode view(String type, long id) {
    return Json.texts(byEntity.get(Lock.key(type, id)).stream().map(Lock::type).toList());
  }

  /// Refuses, with 400, to delete a thing that is locked. A Linode that is locked is not rebuilt either.
  public void checkDeletion(String type, long id) {
    of(type, id).ifPresent(Locks::refuse);
  }

  /// Refuses, with 400, to delete a part of a thing that is locked with its parts.
  public void checkPartDeletion(String type, long id) {
    of(type, id).filter(lock -> lock.type().equals(Lock.WITH_SUBRESOURCES)).ifPresent(Locks::refuse);
  }

  private static void refuse(Lock lock) {
    throw Refusal.invalid("The %s lock (Lock ID: %d) needs to be removed first.".formatted(lock.type(),
        lock.id()));
  }

  Table<Lock> table() {
    return locks;
  }

  Optional<Lock> of(String type, long id) {
    return byEntity.get(Lock.key(type, id)).stream().findFirst();
  }

  Optional<Subject> find(String type, long id) {
    return Optional.ofNullable(kinds.get(type)).flatMap(find -> find.apply(id));
  }
}
