package org.lct.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;

/// What can be wrong with secrets and where they are kept, in words. None of them quotes a value.
final class SecretProblems {
  private SecretProblems() {}

  private static Diagnostic error(String code, String summary, String detail) {
    return Diagnostic.error(code, Subject.whole(), summary, detail);
  }

  static Diagnostic malformedName() {
    return error("secret-name-malformed", "That cannot be the name of a secret",
        "A name has up to 128 letters, digits, -, _ and ., in parts parted by /; each part begins with a "
            + "letter or a digit.");
  }

  static Diagnostic tokenAsName() {
    return error("secret-name-is-token", "That is a token, not the name of a secret",
        "It was not stored. As it may stand in the history of your shell, replace it; store the new one with: "
            + "linodetool secret set personal-token -");
  }

  static Diagnostic missing(SecretRef name) {
    return error("secret-missing", "There is no secret named " + name.name(),
        "Store it with: linodetool secret set " + name.name() + " VALUE, FILE or -");
  }

  static Diagnostic exposed(Path file) {
    return error("secrets-exposed", "Others than you may read or change " + file,
        "If others could read it, replace the secrets in it. Make it yours alone with: chmod 600 " + file);
  }

  static Diagnostic unreadable(Path file, IOException failure) {
    return error("secrets-unreadable",
        "The secrets in " + file + " cannot be read: " + PrivateFile.reason(failure),
        "Make the file readable for you and try again.");
  }

  static Diagnostic unwritable(Path file, IOException failure) {
    return error("secrets-unwritable",
        "The secrets in " + file + " cannot be written: " + PrivateFile.reason(failure),
        "Nothing was changed. Make room, or make the directory writable for you, and try again.");
  }

  static Diagnostic newer(Path file) {
    return error("secrets-newer", "The secrets in " + file + " were written by a newer version",
        "Use that version or a later one. The file was left as it is.");
  }

  static Diagnostic damaged(Path file) {
    return error("secrets-damaged", "The secrets in " + file + " are damaged",
        "Bring the file back from a backup, or move it away and store your secrets anew. The file was left "
            + "as it is.");
  }

  static Diagnostic wrongPassword(Path file) {
    return error("secrets-wrong-password", "That is not the password of the secrets in " + file,
        "Try again. A forgotten password cannot be recovered: move the file away and store your secrets "
            + "anew.");
  }

  static Diagnostic locked(Path file) {
    return error("secrets-locked", "The secrets in " + file + " need their password",
        "Enter it when asked, or set it in the variable " + PasswordPrompt.VARIABLE + ".");
  }

  static Diagnostic passwordsDiffer() {
    return error("secrets-passwords-differ", "The two passwords differ",
        "Nothing was stored. Try again and type the same password twice.");
  }

  static Diagnostic noPublicKey() {
    return error("ssh-public-key-malformed", "That is no SSH public key", "Give one line such as the one in "
        + "~/.ssh/id_ed25519.pub, of one of the forms ssh-ed25519, ssh-rsa (2048 bits or more), "
        + "ecdsa-sha2-nistp256, -nistp384, -nistp521, sk-ssh-ed25519@openssh.com, "
        + "sk-ecdsa-sha2-nistp256@openssh.com. To make a key: ssh-keygen -t ed25519");
  }

  static Diagnostic shortRsaKey(int bits) {
    return error("ssh-rsa-key-short", "An RSA key of " + bits + " bits is too short",
        "Use one of at least 2048 bits, or better an ed25519 key: ssh-keygen -t ed25519");
  }

  static Diagnostic keyUnusable(Path file, IOException failure) {
    return error("ssh-key-unusable",
        "The SSH key " + file + " cannot be read or made: " + PrivateFile.reason(failure),
        "Make its directory readable and writable for you and try again.");
  }

  static Diagnostic keyDamaged(Path file) {
    return error("ssh-key-damaged",
        "The SSH key " + file + " is no ed25519 key without a passphrase, or its public half is another's",
        "Bring both files back from a backup, or remove both: a new key is made then, for new nodes.");
  }

  static Diagnostic keyGenerated(Path file) {
    return Diagnostic.note("ssh-key-generated", Subject.whole(),
        "An SSH key for the nodes of the sandbox was made: " + file,
        "To use your own instead: linodetool secret set " + SecretRef.DEFAULT_ROOT_SSH_PUBLIC_KEY.name()
            + " ~/.ssh/id_ed25519.pub");
  }

  static Diagnostic privateKey(Optional<Path> file) {
    return error("ssh-private-key", "That is a private key, and a public one belongs here",
        "Nothing was stored. " + file.map(SecretProblems::publicHalf).orElse("Give the public key: the file "
            + "of the same name that ends in .pub."));
  }

  private static String publicHalf(Path file) {
    var beside = file.resolveSibling(file.getFileName() + ".pub");
    return Files.isRegularFile(beside)
        ? "Give the file beside it: " + beside
        : "Make the public key first, with: ssh-keygen -y -f " + file + " > " + beside;
  }

  static Diagnostic empty() {
    return error("secret-empty", "The value of the secret is empty",
        "Give the value, the path of a file that holds it, or - to read it from the standard input.");
  }

  static Diagnostic tooLong() {
    return error("secret-too-long", "The value of the secret is longer than 1 MiB",
        "Check that it is the right file. Keys, tokens and certificates are far shorter.");
  }

  static Diagnostic notText(String source) {
    return error("secret-not-text", "What stands in " + source + " is not UTF-8 text",
        "A secret is text. Store a binary file in Base64.");
  }

  static Diagnostic inputUnreadable(String source, IOException failure) {
    return error("secret-input-unreadable",
        (source.equals("-") ? "The standard input" : source) + " cannot be read: "
            + PrivateFile.reason(failure),
        "Nothing was stored. Make it readable for you and try again.");
  }

  static Diagnostic noSuchFile() {
    return Diagnostic.warning("secret-file-missing", Subject.whole(),
        "The value looks like the path of a file, and there is no such file",
        "It is taken as the value itself. If a file was meant, check its path and store the secret again.");
  }

  static Diagnostic fileExposed(Path file) {
    return Diagnostic.warning("secret-file-exposed", Subject.whole(),
        "Others than you may read or change " + file,
        "Remove the file now that the secret is stored, or make it yours alone with: chmod 600 " + file);
  }
}
