package org.lct.sandbox.contract;

/// Something in an answer that is not as the documents say.
///
/// @param operation method and path, as the document has them: `GET /volumes/{volumeId}`
/// @param place JSON pointer to it in the answer, `*` for any element of an array
/// @param kind the keyword of the schema that is violated (`additionalProperties`, `required`, `enum`, …), `null` for a
///        null that may not be, `scope`, `status` or `path`
/// @param message what is wrong, for a reader
public record Violation(String operation, String place, String kind, String message) {
  @Override
  public String toString() {
    return "%s answers, at “%s”, %s: %s".formatted(operation, place, kind, message);
  }
}
