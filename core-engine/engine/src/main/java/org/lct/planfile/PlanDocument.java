package org.lct.planfile;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;
import org.lct.planfile.DocumentPlaces.Place;

/// The content of a plan file: its exact bytes, and where each value and key stands in them.
///
/// A value. Two documents are equal if they have the same name and the same bytes.
public final class PlanDocument {
  private final byte[] bytes;
  private final boolean complete;
  private final SourceText source;
  private final Optional<YamlNode> root;
  private final DocumentPlaces places;
  private final List<Span> secrets;

  private PlanDocument(byte[] bytes, boolean complete, SourceText source, Optional<YamlNode> root,
      List<Span> secrets) {
    this.bytes = bytes;
    this.complete = complete;
    this.source = source;
    this.root = root;
    this.secrets = Stream.concat(secrets.stream(), Secrets.privateKeys(source.text())).toList();
    places = new DocumentPlaces(source, root);
  }

  /// A document whose text was understood; `secrets` are places that hold secrets by mistake.
  static PlanDocument of(byte[] bytes, SourceText source, Optional<YamlNode> root, List<Span> secrets) {
    return new PlanDocument(bytes.clone(), true, source, root, secrets);
  }

  /// A document that is no text, or no YAML: no value has a range.
  static PlanDocument opaque(String fileName, byte[] bytes) {
    return new PlanDocument(bytes.clone(), true, Decoder.lenient(fileName, bytes), Optional.empty(),
        List.of());
  }

  /// What stands for a file whose content could not be read.
  static PlanDocument unread(String fileName) {
    return new PlanDocument(new byte[0], false, new SourceText(fileName, ""), Optional.empty(), List.of());
  }

  /// The text with its places.
  SourceText source() {
    return source;
  }

  /// The nodes of the text; empty if it is not understood or says nothing.
  Optional<YamlNode> root() {
    return root;
  }

  /// The name the file was read by, as ranges show it.
  public String fileName() {
    return source.fileName();
  }

  /// A copy of the file's exact content.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Whether [#bytes] is the file's content; `false` if the file could not be read.
  public boolean isComplete() { return complete; }

  /// Whether a file of this content would not be read.
  public boolean isTooLarge() { return bytes.length > Decoder.MAX_BYTES; }

  /// Whether both were read and hold the same bytes, by whatever name they were read.
  public boolean isSameContent(PlanDocument other) {
    return complete && other.complete && Arrays.equals(bytes, other.bytes);
  }

  /// The file's text without its byte order mark. Bytes that are no UTF-8 are replacement characters.
  public String text() {
    return source.text();
  }

  /// Whether the text has comments, as far as it is understood.
  public boolean hasComments() {
    return root.filter(node -> !Comments.of(source, node).isEmpty()).isPresent();
  }

  /// Whether the text is JSON, which is YAML too.
  public boolean isJson() { return PlanBinding.isJson(text()); }

  /// The line with this number, from one, without its line break, for quoting; empty if there is none.
  /// Private keys, and what stands in the place of a reference to a secret, are hidden behind dots.
  public String line(int number) {
    String line = source.line(number);
    return line.isEmpty() ? line : Secrets.hide(line, source.offsetOfLine(number), secrets);
  }

  /// Where the value at `path` stands; empty if there is none. A value that came through an alias or a
  /// merge key stands where the alias is used.
  public Optional<SourceRange> rangeOf(PlanPath path) {
    return places.find(path).map(place -> source.range(place.span()));
  }

  /// The scalar that is written at `path`, also one that the format does not take; empty if there is none, and for what
  /// holds a secret by mistake.
  public Optional<String> scalarAt(PlanPath path) {
    return places.find(path)
        .filter(place -> secrets.stream()
            .noneMatch(secret -> secret.start() < place.span().end() && place.span().start() < secret.end()))
        .map(Place::node).filter(YamlNode.Scalar.class::isInstance).map(YamlNode.Scalar.class::cast)
        .map(YamlNode.Scalar::value).filter(value -> !value.isEmpty());
  }

  /// Where the key stands whose value is at `path`; empty for entries of lists and for the root. For a
  /// merged key that is the `<<`.
  public Optional<SourceRange> keyRangeOf(PlanPath path) {
    return places.find(path).flatMap(Place::key).map(source::range);
  }

  /// The same diagnostics, each that has a path with its range: that of the value or of its part; if
  /// there is no such value, that of the nearest mapping or list around it.
  public List<Diagnostic> locate(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::locate).toList();
  }

  private Diagnostic locate(Diagnostic diagnostic) {
    return diagnostic.subject() instanceof Subject.InPlan in && in.range().isEmpty()
        ? diagnostic.withSubject(new Subject.InPlan(in.path(), in.from(), in.to(), rangeOf(in)))
        : diagnostic;
  }

  private Optional<SourceRange> rangeOf(Subject.InPlan in) {
    return places.find(in.path(), in.from(), in.to()).map(source::range);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlanDocument document && fileName().equals(document.fileName())
        && complete == document.complete && Arrays.equals(bytes, document.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fileName(), Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return "PlanDocument[" + fileName() + ", " + bytes.length + " bytes]";
  }
}
