package org.lct.sandbox.linode;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.sandbox.account.SshKeys;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Problems;

/// How somebody gets into what is deployed from an image. No password is kept.
final class Login {
  private static final List<Pattern> KINDS = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
      .map(Pattern::compile)
      .toList();

  /// The fields of a request that deploys an image.
  static final Field[] FIELDS = {
      password("root_pass"),
      Field.texts("authorized_keys"), Field.texts("authorized_users")};

  private Login() {}

  /// A field with a new password.
  static Field password(String name) {
    return Field.text(name).checked(pass -> strong(pass.textValue()),
        "Password does not meet strength requirement");
  }

  /// Checks that at least one way in is given: enough since 2026-06-03.
  ///
  /// @param username of the account's one user
  static void check(Body body, String username, Problems problems) {
    var users = body.texts("authorized_users").orElse(List.of());
    var keys = body.texts("authorized_keys").orElse(List.of());
    problems.require(body.has("root_pass") || !users.isEmpty() || !keys.isEmpty(),
        "Must provide valid root_pass, authorized_keys, or authorized_users", null);
    problems.require(users.stream().allMatch(username::equals), "User not found", "authorized_users");
  }

  /// The public keys that let root in: those given, and those in the profile of the user given.
  static List<String> keys(Body body, SshKeys profile) {
    var given = body.texts("authorized_keys").orElse(List.of());
    var named = body.texts("authorized_users").orElse(List.of()).isEmpty() ? List.<String>of()
        : profile.values();
    return Stream.concat(given.stream(), named.stream()).distinct().toList();
  }

  /// 7 to 128 characters (OpenAPI) of at least two kinds: our reading of Linode's "strength score".
  private static boolean strong(String password) {
    return password.length() >= 7 && password.length() <= 128
        && KINDS.stream().filter(kind -> kind.matcher(password).find()).count() >= 2;
  }
}
