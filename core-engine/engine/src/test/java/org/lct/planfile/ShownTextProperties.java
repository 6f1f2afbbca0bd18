package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShownTextProperties {
  private static PlanDocument document(String text) {
    return PlanReader.read("plan.yaml", text.getBytes(UTF_8)).document();
  }

  private static String retyped(String text, String shown) {
    return new String(ShownText.retyped(document(text), shown).orElseThrow(), UTF_8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b: c", "\n", "\r\n", "\r", "# ä", "€", " ", "\uD83D\uDE00").list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> shown() {
    return texts().map(text -> text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  @Property
  void whatIsShownIsWhatWasTyped(@ForAll("texts") String text, @ForAll("shown") String typed) {
    assertThat(ShownText.of(document(retyped(text, typed)))).isEqualTo(typed);
  }

  @Property
  void typingNothingChangesNoByte(@ForAll("texts") String text) {
    assertThat(retyped(text, ShownText.of(document(text)))).isEqualTo(text);
  }

  @Property
  void linesThatWereNotTouchedKeepTheirEnds(@ForAll("texts") String head, @ForAll("texts") String tail) {
    var text = head + "x\n" + "KEY" + "\r\n" + tail;
    var shown = ShownText.of(document(text)).replaceFirst("KEY", "value");

    assertThat(retyped(text, shown)).isEqualTo(text.replaceFirst("KEY", "value"));
  }

  @Property
  void theByteOrderMarkStays(@ForAll("shown") String typed) {
    assertThat(retyped("\uFEFFname: a\n", typed)).startsWith("\uFEFF");
  }

  @Example
  void newLinesEndLikeTheFirst() {
    assertThat(retyped("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\nc: 3\n")).isEqualTo("a: 1\r\nb: 2\r\nc: 3\r\n");
  }

  @Example
  void aFileThatIsNoTextIsNotRetyped() {
    var document = PlanReader.read("plan.yaml", new byte[]{'a', (byte) 0xff, 'b'}).document();

    assertThat(ShownText.retyped(document, "a")).isEmpty();
  }
}
