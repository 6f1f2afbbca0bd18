package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import org.lct.cloud.Region;
import org.lct.template.Template;
import org.lct.topology.theme.Icon;

/// Something that can be put into a plan.
public sealed interface PaletteItem {
  /// What it is called.
  String name();

  /// Its picture.
  Icon icon();

  /// More about it: a price, a place, what it is for; empty for nothing.
  String line();

  /// Something that stands in a region, as a figure.
  sealed interface Standing extends PaletteItem {}

  /// A region.
  record Place(Region region, String line) implements PaletteItem {
    @Override
    public String name() {
      return region.id();
    }

    @Override
    public Icon icon() {
      return Icon.REGION;
    }
  }

  /// A node plan to begin with.
  ///
  /// @param entry the name it gets if that is free
  /// @param keys its keys besides the name
  record NodePlan(String name, Icon icon, String line, String entry, JsonNode keys) implements Standing {}

  /// A NodeBalancer.
  record Balancer(String name, String line) implements Standing {
    @Override
    public Icon icon() {
      return Icon.NODEBALANCER;
    }
  }

  /// A volume: one for each node of a node plan, or one that belongs to a region.
  record Volume(String name, String line) implements Standing {
    @Override
    public Icon icon() {
      return Icon.VOLUME;
    }
  }

  /// A private network: the cluster's, or in a region a subnet of its VPC.
  record Network(String name, String line) implements PaletteItem {
    @Override
    public Icon icon() {
      return Icon.VPC;
    }
  }

  /// The domain that the names of the cluster stand in.
  record Domain(String name, String line) implements PaletteItem {
    @Override
    public Icon icon() {
      return Icon.DNS;
    }
  }

  /// What several regions have alike.
  record RegionPlan(String name, String line) implements PaletteItem {
    @Override
    public Icon icon() {
      return Icon.REGION_PLAN;
    }
  }

  /// A whole plan to begin with.
  record Stack(Template template) implements PaletteItem {
    @Override
    public String name() {
      return template.name();
    }

    @Override
    public Icon icon() {
      return Icon.REGION_PLAN;
    }

    @Override
    public String line() {
      return template.line();
    }
  }
}
