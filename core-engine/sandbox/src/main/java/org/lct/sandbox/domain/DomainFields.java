package org.lct.sandbox.domain;

import com.fasterxml.jackson.databind.JsonNode;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Labels;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.domain.Domain.Settings;
import org.lct.sandbox.domain.Domain.Times;

/// What a request may say about a zone.
final class DomainFields {
  private static final int MOST_ADDRESSES = 1000;

  /// The name of a zone.
  static final Field NAME = Field.text("domain").length(1, 253).matching(
      "(\\*\\.)?([a-zA-Z0-9_-]{1,63}\\.)+([a-zA-Z]{2,3}\\.)?([a-zA-Z]{2,16}|xn--[a-zA-Z0-9]+)",
      "Domain is not valid.");
  private static final Field TYPE = Field.text("type").oneOf(Domain.MASTER, Domain.SLAVE);
  private static final Field[] COMMON = {
      Field.text("soa_email").matching("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "Must be a valid email address"),
      Field.text("status").oneOf("active", "disabled"), Field.text("description").length(0, 253),
      Field.text("group").length(0, 50), addresses("master_ips"), addresses("axfr_ips"),
      Seconds.field("refresh_sec"), Seconds.field("retry_sec"), Seconds.field("expire_sec"),
      Seconds.field("ttl_sec"), Labels.tags()};
  private static final String[] READ_ONLY = {"id", "errors", "created", "updated"};
  static final Fields CREATE = Fields.of(NAME.required(), TYPE.required()).and(COMMON).ignoring(READ_ONLY);
  static final Fields UPDATE = Fields.of(NAME, TYPE).and(COMMON).ignoring(READ_ONLY);

  private DomainFields() {}

  private static Field addresses(String name) {
    return Field.texts(name)
        .checked(list -> list.valueStream().map(JsonNode::textValue).allMatch(Names::address),
            "Must contain only valid IP addresses")
        .checked(
            list -> list.valueStream().mapToInt(item -> item.textValue().length()).sum() <= MOST_ADDRESSES,
            "Must not be longer than 1000 characters");
  }

  /// The zone as a request wants it, with the tags it had.
  static Domain changed(Domain old, Body body, long at) {
    var was = old.settings();
    var settings = new Settings(body.text("soa_email").orElse(was.email()),
        body.text("description").orElse(was.description()), body.text("group").orElse(was.group()),
        body.texts("master_ips").orElse(was.masters()), body.texts("axfr_ips").orElse(was.transfers()),
        times(was.times(), body));
    return new Domain(old.id(), body.text("domain").orElse(old.name()), body.text("type").orElse(old.type()),
        body.text("status").orElse(old.status()), settings, old.tags(), old.created(), at);
  }

  private static Times times(Times old, Body body) {
    return new Times(time(body, "refresh_sec", old.refresh()), time(body, "retry_sec", old.retry()),
        time(body, "expire_sec", old.expire()), time(body, "ttl_sec", old.ttl()));
  }

  private static long time(Body body, String name, long old) {
    return body.number(name).map(Seconds::ofZone).orElse(old);
  }

  /// Checks what each type of zone cannot do without.
  static void check(Domain wanted, Problems problems) {
    problems.requireOfSound(!wanted.type().equals(Domain.MASTER) || !wanted.settings().email().isEmpty(),
        "soa_email required when type=master", "soa_email");
    problems.requireOfSound(!wanted.type().equals(Domain.SLAVE) || !wanted.settings().masters().isEmpty(),
        "You need at least one master DNS server IP address for this zone.", "master_ips");
  }
}
