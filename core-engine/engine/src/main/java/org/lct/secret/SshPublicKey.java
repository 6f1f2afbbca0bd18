package org.lct.secret;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lct.diagnostic.Checked;

/// An SSH public key, as the one line that stands in `authorized_keys`.
///
/// @param type the first word, such as `ssh-ed25519`
/// @param blob the key itself in Base64
/// @param comment the rest of the line, often empty
public record SshPublicKey(String type, String blob, String comment) {
  private static final int SHORTEST_RSA_KEY = 2048;
  private static final Pattern LINE = Pattern.compile("(\\S+)[ \\t]+(\\S+)(?:[ \\t]+(\\S.*))?");
  private static final Pattern PRIVATE = Pattern.compile("PRIVATE KEY-----|^PuTTY-User-Key-File-");

  /// What follows the type in the blob: RFC 4253 section 6.6, RFC 5656 section 3.1, RFC 8709 section 4,
  /// OpenSSH's PROTOCOL.u2f.
  private static final Map<String, List<Predicate<byte[]>>> FORMS = Map.of(
      "ssh-ed25519", List.of(length(32)),
      "ssh-rsa", List.of(_ -> true, _ -> true),
      "ecdsa-sha2-nistp256", List.of(text("nistp256"), length(65)),
      "ecdsa-sha2-nistp384", List.of(text("nistp384"), length(97)),
      "ecdsa-sha2-nistp521", List.of(text("nistp521"), length(133)),
      "sk-ssh-ed25519@openssh.com", List.of(length(32), _ -> true),
      "sk-ecdsa-sha2-nistp256@openssh.com", List.of(text("nistp256"), length(65), _ -> true));

  private static Predicate<byte[]> length(int bytes) {
    return field -> field.length == bytes;
  }

  private static Predicate<byte[]> text(String expected) {
    return field -> Arrays.equals(field, expected.getBytes(StandardCharsets.US_ASCII));
  }

  /// The key that `text` is, with white space around it or without; a diagnostic if it is none of the
  /// forms we know (ed25519, RSA of 2048 bits or more, ECDSA, and the first and last on a security key).
  public static Checked<SshPublicKey> parse(String text) {
    var line = LINE.matcher(text.strip());
    if (!line.matches())
      return Checked.failed(SecretProblems.noPublicKey());
    var comment = line.group(3);
    return new SshPublicKey(line.group(1), line.group(2), comment == null ? "" : comment).checked();
  }

  /// Whether `text` is, or contains, a private key in a form that SSH or TLS tools write.
  public static boolean isPrivate(String text) {
    return PRIVATE.matcher(text).find();
  }

  /// The line of `authorized_keys`, without a line break.
  public String line() {
    return (type + " " + blob + " " + comment).stripTrailing();
  }

  private Checked<SshPublicKey> checked() {
    var fields = fields();
    var form = FORMS.get(type);
    if (form == null || fields.size() != form.size() + 1 || !text(type).test(fields.getFirst()))
      return Checked.failed(SecretProblems.noPublicKey());
    for (int i = 0; i < form.size(); i++)
      if (!form.get(i).test(fields.get(i + 1)))
        return Checked.failed(SecretProblems.noPublicKey());
    int bits = type.equals("ssh-rsa") ? new BigInteger(1, fields.get(2)).bitLength() : SHORTEST_RSA_KEY;
    return bits < SHORTEST_RSA_KEY
        ? Checked.failed(SecretProblems.shortRsaKey(bits))
        : Checked.of(this);
  }

  /// The fields of the blob, each preceded by its length (RFC 4251, section 5); none if it is malformed.
  private List<byte[]> fields() {
    try {
      var rest = ByteBuffer.wrap(Base64.getDecoder().decode(blob));
      var fields = new ArrayList<byte[]>();
      while (rest.hasRemaining()) {
        int length = rest.getInt();
        if (length < 0 || length > rest.remaining())
          return List.of();
        byte[] field = new byte[length];
        rest.get(field);
        fields.add(field);
      }
      return fields;
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return List.of();
    }
  }
}
