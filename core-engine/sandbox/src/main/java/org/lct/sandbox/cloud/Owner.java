package org.lct.sandbox.cloud;

/// Whose cloud it is: an account and its one user.
///
/// @param number of the account in its sandbox, from 1
public record Owner(int number) {

  /// The user's name.
  public String username() {
    return number == 1 ? "sandbox" : "sandbox-" + number;
  }

  /// Where the user gets mail, in a domain that nobody has (RFC 2606).
  public String email() {
    return username() + "@example.com";
  }

  /// The account's own identifier.
  public String euuid() {
    return "00000000-0000-4000-8000-%012d".formatted(number - 1);
  }
}
