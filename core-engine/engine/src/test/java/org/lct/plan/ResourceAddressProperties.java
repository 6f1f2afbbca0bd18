package org.lct.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResourceAddressProperties {
  private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

  @Example
  void addressesSortAsPeopleReadThem() {
    var sorted = Stream
        .of("us-east/web[10]", "us-east/web[2]", "us-east/web[2]/config", "us-iad-2/a", "us-iad/a",
            "us-east/web-b[1]", "firewall.ssh")
        .map(ResourceAddress::new).sorted().map(ResourceAddress::value);

    assertThat(sorted).containsExactly("firewall.ssh", "us-east/web-b[1]", "us-east/web[2]",
        "us-east/web[2]/config", "us-east/web[10]", "us-iad-2/a", "us-iad/a");
  }

  @Property
  void comparesPieceByPiece(@ForAll("texts") String a, @ForAll("texts") String b) {
    int order = new ResourceAddress(a).compareTo(new ResourceAddress(b));

    assertThat(Integer.signum(order)).isEqualTo(Integer.signum(compare(pieces(a), pieces(b))));
    assertThat(Integer.signum(new ResourceAddress(b).compareTo(new ResourceAddress(a))))
        .isEqualTo(-Integer.signum(order));
    assertThat(order == 0).isEqualTo(a.equals(b));
  }

  private static List<String> pieces(String text) {
    return PIECE.matcher(text).results().map(MatchResult::group).toList();
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++)
      if (!a.get(i).equals(b.get(i)))
        return compare(a.get(i), b.get(i));
    return Integer.compare(a.size(), b.size());
  }

  /// Numbers without leading zeros compare by value; this is what they are made for.
  private static int compare(String a, String b) {
    boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("1", "2", "10", "11", "a", "b", "-", "[", "/").list().ofMaxSize(6)
        .map(parts -> String.join("", parts)).filter(text -> !text.matches(".*(^|[^0-9])0.*"));
  }
}
