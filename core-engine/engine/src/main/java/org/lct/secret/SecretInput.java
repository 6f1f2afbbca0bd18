package org.lct.secret;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;

/// What a user gives as the value of a secret, understood and checked. Nothing is stored.
public final class SecretInput {
  /// Longer than any key, certificate chain or kubeconfig.
  private static final int LONGEST = 1 << 20;
  private static final Pattern LAST_LINE_BREAK = Pattern.compile("\\r?\\n\\z");
  private static final Pattern LOOKS_LIKE_A_PATH = Pattern.compile("(/|\\./|\\.\\./|~|[A-Za-z]:\\\\)\\S*");

  private final Optional<Path> file;
  private final Secret text;

  private SecretInput(Optional<Path> file, Secret text) {
    this.file = file;
    this.text = text;
  }

  /// The secret that was meant by `given`: `-` is what the standard input holds, the path of a file is its
  /// content, anything else is the value itself. A line break at the end of an input or a file is dropped.
  ///
  /// Under a name that says so ([SecretRef#isPublicKey]) the value must be an SSH public key; its comment
  /// is kept. Files and inputs are UTF-8 of up to 1 MiB.
  ///
  /// @param standardInput read to its end if `given` is `-`, else left alone
  public static Checked<Secret> read(SecretRef name, String given, Reader standardInput) {
    return source(given, standardInput)
        .then(input -> name.isPublicKey() ? input.publicKey() : input.anything());
  }

  private static Checked<SecretInput> source(String given, Reader standardInput) {
    try {
      if (given.equals("-"))
        return fromInput(standardInput);
      var file = existing(given);
      return file.isPresent() ? fromFile(file.get()) : fromText(given);
    } catch (CharacterCodingException e) {
      return Checked.failed(SecretProblems.notText(given));
    } catch (IOException e) {
      return Checked.failed(SecretProblems.inputUnreadable(given, e));
    }
  }

  private static Optional<Path> existing(String given) {
    try {
      return Optional.of(Path.of(given)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Checked<SecretInput> fromFile(Path file) throws IOException {
    if (Files.size(file) > LONGEST)
      return Checked.failed(SecretProblems.tooLong());
    var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
    return Checked.of(new SecretInput(Optional.of(file), withoutLastLineBreak(text)));
  }

  private static Checked<SecretInput> fromInput(Reader standardInput) throws IOException {
    var text = new StringBuilder();
    char[] part = new char[8192];
    for (int n = 0; n >= 0 && text.length() <= LONGEST; n = standardInput.read(part))
      text.append(part, 0, n);
    return text.length() > LONGEST
        ? Checked.failed(SecretProblems.tooLong())
        : Checked.of(new SecretInput(Optional.empty(), withoutLastLineBreak(text)));
  }

  private static Checked<SecretInput> fromText(String given) {
    var input = new SecretInput(Optional.empty(), Secret.of(given));
    return LOOKS_LIKE_A_PATH.matcher(given).matches()
        ? Checked.of(input, List.of(SecretProblems.noSuchFile()))
        : Checked.of(input);
  }

  private static Secret withoutLastLineBreak(CharSequence text) {
    return Secret.of(LAST_LINE_BREAK.matcher(text).replaceFirst(""));
  }

  private Checked<Secret> publicKey() {
    return SshPublicKey.isPrivate(text.reveal())
        ? Checked.failed(SecretProblems.privateKey(file))
        : SshPublicKey.parse(text.reveal()).then(key -> Checked.of(Secret.of(key.line())));
  }

  private Checked<Secret> anything() {
    return text.reveal().isEmpty()
        ? Checked.failed(SecretProblems.empty())
        : Checked.of(text, exposure());
  }

  private List<Diagnostic> exposure() {
    try {
      return file.isPresent() && new PrivateFile(file.get()).exposed()
          ? List.of(SecretProblems.fileExposed(file.get()))
          : List.of();
    } catch (IOException e) {
      return List.of(SecretProblems.inputUnreadable(file.map(Path::toString).orElse("-"), e));
    }
  }
}
