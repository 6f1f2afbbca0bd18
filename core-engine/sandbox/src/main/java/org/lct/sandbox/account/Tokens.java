package org.lct.sandbox.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Scopes;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// The tokens that open the account. Their values are secrets: told once, when they are made, and not kept.
public final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int SHOWN = 16;

  private final Cloud cloud;
  private final Table<Token> table;
  private final Index<String, Token> byHash;

  /// The tokens of this cloud's account.
  public Tokens(Cloud cloud) {
    this.cloud = cloud;
    this.table = cloud.store().table("tokens", Token.class);
    this.byHash = table.index(Token::hash);
  }

  /// A value that nobody can guess: 64 hexadecimal digits.
  public static String newValue() {
    var random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /// The token with this value, if it opens anything at this time (milliseconds since the epoch).
  public Optional<Token> find(String value, long now) {
    return byHash.get(hash(value)).stream().filter(token -> token.valid(now)).findFirst();
  }

  /// Makes this the value of the token that the sandbox is started with: it opens everything, for ever. One that another
  /// account was started with, out of a snapshot, goes.
  public void first(String value) {
    var id = cloud.owner().number();
    List.copyOf(table.all()).stream().filter(token -> !token.made() && token.id() != id)
        .forEach(token -> table.remove(token.id()));
    if (table.find(id).filter(token -> token.hash().equals(hash(value))).isEmpty()) {
      table.put(token(id, "sandbox", Scopes.ALL, value, null));
    }
  }

  Token add(@Nullable String label, Scopes scopes, String value, @Nullable Long expiry) {
    var id = cloud.store().next("TOKEN", Token.FIRST_MADE);
    return cloud.add(table, token(id, label == null ? "token" + id : label, scopes, value, expiry));
  }

  void put(Token token) {
    table.put(token);
  }

  void remove(Token token) {
    table.remove(token.id());
  }

  /// Those that open something, by ascending id.
  List<Token> all() {
    return table.all().stream().filter(token -> token.valid(cloud.clock().now())).toList();
  }

  Optional<Token> find(long id) {
    return table.find(id).filter(token -> token.valid(cloud.clock().now()));
  }

  private Token token(long id, String label, Scopes scopes, String value, @Nullable Long expiry) {
    return new Token(id, label, scopes.text(), hash(value),
        value.substring(0, Math.min(SHOWN, value.length() / 2)), cloud.clock().now(), expiry);
  }

  private static String hash(String value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
