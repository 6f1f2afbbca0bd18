package org.lct.editor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.testing.Plans;

class FigureWordsTest {
  @Test
  void portsOfOneProtocolAreNamedTogether() {
    assertThat(
        FigureWords.balancer(balancer("ports: [{port: 80}, {port: 443, protocol: tcp}, {port: 8080}]")))
        .isEqualTo("HTTP 80, 8080, TCP 443 to 1 node");
  }

  @Test
  void portsHaveNoThousandsSeparators() {
    assertThat(FigureWords.balancer(balancer("port: 11211"))).isEqualTo("HTTP 11211 to 1 node");
    assertThat(FigureWords.ports(balancer("port: 11211"))).isEqualTo("11211");
  }

  @Test
  void forwardedPortsAreNamedWithTheirTarget() {
    assertThat(FigureWords.ports(balancer("port: 80\n    backend-port: 8080"))).isEqualTo("80 to 8080");
  }

  @Test
  void volumesSayCountSizeAndCost() {
    var volumes = (NodeVolumes) Plans.checked(Plans.haWordpress()).part("us-east/ndbdatanodes/volume.data")
        .orElseThrow();
    assertThat(FigureWords.volumes(volumes, Optional.of(new BigDecimal("250"))))
        .isEqualTo("5 × 500 GB xfs, $250");
    assertThat(FigureWords.volumes(volumes, Optional.empty())).isEqualTo("5 × 500 GB xfs");
  }

  @Test
  void aVolumeOfARegionSaysSizeAndCost() {
    var volume = (RegionVolume) Plans.checked(Plans.shop()).part("us-east/volume.backup").orElseThrow();
    assertThat(FigureWords.volume(volume, Optional.of(BigDecimal.TEN))).isEqualTo("100 GB, $10");
  }

  private static Balancer balancer(String ports) {
    return (Balancer) Plans.checked("""
        name: ports
        regions:
        - region: us-east
          nodes: [{name: web, type: g6-standard-1}]
          nodebalancers:
          - name: lb
            tag: web
            %s
        """.formatted(ports)).part("us-east/lb/nodebalancer").orElseThrow();
  }
}
