package org.lct.software;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The resource `software.yaml` as it is written.
record SoftwareFile(List<SoftwareRow> software) {
  private static final String RESOURCE = "software.yaml";
  private static final String HOST = "host:";

  static List<Software> read() {
    try (var resource = SoftwareFile.class.getResourceAsStream(RESOURCE)) {
      return reader().readValue(Objects.requireNonNull(resource, RESOURCE), SoftwareFile.class).software()
          .stream().map(SoftwareRow::software).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  private static JsonMapper reader() {
    return JsonMapper.builder(new YAMLFactory()).addModule(new Jdk8Module())
        .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .withConfigOverride(List.class,
            list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
        .build();
  }

  record SoftwareRow(String id, String name, Category category, List<String> also, String line,
      Optional<String> note, List<RoleRow> roles, List<FlowRow> flows) {
    Software software() {
      return new Software(id, name, category, also, line, note,
          roles.stream().map(role -> new Role(id, role.id(), role.line(), role.start())).toList(),
          flows.stream().map(flow -> flow.flow(id)).toList());
    }
  }

  record RoleRow(String id, String line, Optional<StartingPlan> start) {}

  record FlowRow(List<String> from, List<String> to, List<Protocol> protocols, List<String> ports,
      List<String> messages, Optional<Exposure> exposure, boolean optional, boolean pinned,
      Optional<String> config, String purpose, Sureness sure, URI source) {
    Flow flow(String software) {
      return new Flow(parties(software, from), parties(software, to), EnumSet.copyOf(protocols),
          ports.stream().map(PortRange::of).toList(),
          messages, exposure.orElse(Exposure.CLUSTER), optional, pinned, config, purpose, sure, source);
    }

    private static List<Party> parties(String software, List<String> texts) {
      return texts.stream().map(text -> party(software, text)).toList();
    }

    /// A role is written with its software unless that is the software at hand.
    private static Party party(String software, String text) {
      if (text.startsWith(HOST))
        return new Party.Host(text.substring(HOST.length()));
      for (var other : Party.Others.values()) {
        if (other.name().toLowerCase(Locale.ROOT).equals(text))
          return other;
      }
      int dot = text.indexOf('.');
      return dot < 0
          ? new Party.Nodes(software, text)
          : new Party.Nodes(text.substring(0, dot), text.substring(dot + 1));
    }
  }
}
