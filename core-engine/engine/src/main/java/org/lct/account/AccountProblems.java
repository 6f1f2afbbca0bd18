package org.lct.account;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diagnostic.Suggestions;
import org.lct.secret.PrivateFile;
import org.lct.secret.SecretRef;

/// What can be wrong with accounts, in words. None of them quotes a token.
final class AccountProblems {
  private AccountProblems() {}

  private static Diagnostic error(String code, String summary, String detail) {
    return Diagnostic.error(code, Subject.whole(), summary, detail);
  }

  static Diagnostic unknown(String name, SortedSet<String> known) {
    return error("account-unknown", "There is no account named " + name,
        "The accounts are: " + String.join(", ", known) + "." + Suggestions.sentence(name, known)
            + " To add one: linodetool account add");
  }

  static Diagnostic exists(String name) {
    return error("account-exists", "There is an account named " + name + " already",
        "Choose another name, or remove that account first.");
  }

  static Diagnostic reserved(String name) {
    return error("account-name-reserved", "The account " + name + " is always there",
        "It can be neither added nor removed. Choose the name of another account.");
  }

  static Diagnostic malformedName() {
    return error("account-name-malformed", "That cannot be the name of an account",
        "A name has up to 64 letters, digits, -, _ and ., and begins with a letter or a digit.");
  }

  static Diagnostic defaultRemoved(String name) {
    return Diagnostic.note("account-default-removed", Subject.whole(), name + " was the default account",
        "The default is " + StoredAccounts.SANDBOX + " now. To choose another: linodetool account default");
  }

  static Diagnostic malformedUrl() {
    return error("account-url-malformed", "That is no address of an API",
        "Give scheme, host and, if need be, port, such as " + ApiUrl.LINODE
            + "; the path may be /v4 or /v4beta.");
  }

  static Diagnostic insecureUrl(String host) {
    return error("insecure-url", "The token would travel to " + host + " in the clear",
        "Use https. Plain http is for this machine only, such as http://127.0.0.1:8080");
  }

  static Diagnostic noStoredToken(String account, SecretRef token) {
    return error("token-missing",
        "The account " + account + " has no token: there is no secret named " + token.name(),
        "Store it with: linodetool secret set " + token.name() + " -");
  }

  static Diagnostic noEnvironmentToken() {
    return error("token-missing",
        "The account " + StoredAccounts.ENVIRONMENT + " has no token: LINODE_TOKEN is not set",
        "Set the variable LINODE_TOKEN, or name another account.");
  }

  static Diagnostic malformedToken(String source) {
    return error("token-malformed", "What " + source + " holds cannot be a token",
        "A token is one word of letters and digits, without spaces or line breaks. Store it again.");
  }

  static Diagnostic unreadable(Path file, IOException failure) {
    return error("accounts-unreadable",
        "The accounts in " + file + " cannot be read: " + PrivateFile.reason(failure),
        "Make the file readable for you and try again.");
  }

  static Diagnostic unwritable(Path file, IOException failure) {
    return error("accounts-unwritable",
        "The accounts in " + file + " cannot be written: " + PrivateFile.reason(failure),
        "Nothing was changed. Make room, or make the directory writable for you, and try again.");
  }

  static Diagnostic newer(Path file) {
    return error("accounts-newer", "The accounts in " + file + " were written by a newer version",
        "Use that version or a later one. The file was left as it is.");
  }

  static Diagnostic damaged(Path file) {
    return error("accounts-damaged", "The accounts in " + file + " cannot be understood",
        "Mend the file, or move it away and add your accounts anew; the secrets with their tokens stand "
            + "elsewhere. The file was left as it is.");
  }
}
