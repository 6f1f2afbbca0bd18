package org.lct.sandbox.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Judges answers by Linode's OpenAPI documents, where they are beside the project.
public final class Contract {
  private static final Optional<Documents> DOCUMENTS = documents();

  private Contract() {}

  /// In what an answer is not as the documents say; without what [Differences] lists.
  public static List<Violation> violations(Answer answer) {
    return violations(answer, Differences::listed);
  }

  /// In what an answer is not as the documents say, without what is excused.
  static List<Violation> violations(Answer answer, Predicate<Violation> excused) {
    return DOCUMENTS.map(documents -> documents.judge(answer, excused)).orElse(List.of());
  }

  /// Whether there are documents to judge by.
  public static boolean present() {
    return DOCUMENTS.isPresent();
  }

  /// Every operation of the documents.
  public static List<Documented> operations() {
    return DOCUMENTS.map(Documents::operations).orElse(List.of());
  }

  private static Optional<Documents> documents() {
    try {
      var folder = SharedFolder.find("facts/openapi", "every answer against the OpenAPI documents");
      return folder.isEmpty() ? Optional.empty() : Optional.of(Documents.read(folder.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
