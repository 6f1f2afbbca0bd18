package org.lct.sandbox.stackscript;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.store.Table;

/// The StackScripts that can be used: a few public ones of Linode's own, and those of the account.
public final class StackScripts {
  private static final String ID = "stackscript_id";
  private static final String DATA = "stackscript_data";
  private static final int MOST_DATA = 65_535;
  /// When the public scripts were made, our choice: 2024-01-01.
  private static final long PUBLISHED = 1_704_067_200_000L;
  private static final List<String> LAMP_IMAGES = List.of("linode/debian11", "linode/debian12",
      "linode/ubuntu22.04",
      "linode/ubuntu24.04");
  private static final List<StackScript> PUBLIC = List.of(
      published(401_697, "LAMP", "Apache, MariaDB and PHP on one server", "apache2 mariadb-server php"),
      published(607_026, "MySQL", "A MySQL-compatible database server", "mariadb-server"),
      published(401_700, "LEMP", "Nginx, MariaDB and PHP on one server", "nginx mariadb-server php-fpm"),
      published(607_433, "Docker", "A host for containers", "docker.io"));

  private final Table<StackScript> own;

  /// The StackScripts of this cloud.
  public StackScripts(Cloud cloud) {
    this.own = cloud.store().table("stackscripts", StackScript.class);
  }

  /// The fields of a request that deploys an image with a StackScript.
  public static Field[] fields() {
    return new Field[]{Field.number(ID), Field.object(DATA)};
  }

  /// Checks the StackScript that a request asks for, and its data.
  public void check(Body body, Problems problems) {
    problems.require(body.object(DATA).toString().length() <= MOST_DATA,
        "Must not be longer than 65535 characters",
        DATA);
    if (!body.has(ID)) {
      return;
    }
    var script = find(body.number(ID).orElseThrow());
    problems.require(script.isPresent(), "stackscript_id is not valid", ID);
    problems.require(body.has("image"), "You must specify an image", "image");
    script.ifPresent(found -> check(found, body, problems));
  }

  private static void check(StackScript script, Body body, Problems problems) {
    body.text("image").ifPresent(
        image -> problems.require(script.suits(image), "The StackScript does not support this image",
            "image"));
    for (var field : DefinedField.of(script.script())) {
      var answer = body.object(DATA).path(field.name());
      problems.require(!field.required() || !isLeftOut(answer), field.name() + " is required",
          DATA + "." + field.name());
      problems.require(isLeftOut(answer) || field.allows(answer.asText()),
          field.name() + " is not valid", DATA + "." + field.name());
    }
  }

  private static boolean isLeftOut(JsonNode answer) {
    return answer.isMissingNode() || answer.isNull();
  }

  /// Counts the use of the StackScript that a request asked for.
  public void deploy(Body body) {
    body.number(ID).flatMap(own::find).ifPresent(script -> own.put(script.deployed()));
  }

  Table<StackScript> own() {
    return own;
  }

  Optional<StackScript> find(long id) {
    return own.find(id).or(() -> PUBLIC.stream().filter(script -> script.id() == id).findFirst());
  }

  /// Public ones and those of the account, by ascending id.
  List<StackScript> all() {
    return Stream.concat(PUBLIC.stream().sorted((one, other) -> Long.compare(one.id(), other.id())),
        own.all().stream()).toList();
  }

  private static StackScript published(long id, String label, String description, String packages) {
    var script = """
        #!/bin/bash
        set -e
        export DEBIAN_FRONTEND=noninteractive
        apt-get update
        apt-get install -y %s
        """.formatted(packages);
    return new StackScript(id, "linode", label, description, LAMP_IMAGES, true, "", script, 1000, PUBLISHED,
        PUBLISHED);
  }

}
