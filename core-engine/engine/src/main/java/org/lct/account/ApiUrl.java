package org.lct.account;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lct.diagnostic.Checked;

/// The address of an API like Linode's: scheme, host and port.
final class ApiUrl {
  /// Where Linode's own is.
  static final String LINODE = "https://api.linode.com";

  /// The versions of the API; which one is asked is the client's business.
  private static final Pattern PATH = Pattern.compile("/?|/v4(beta)?/?");
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private ApiUrl() {}

  /// The address that `text` gives, without its path, which may be `/v4` or `/v4beta`. A token would be
  /// sent there, so plain http is refused unless the host is this very machine.
  static Checked<URI> parse(String text) {
    var url = uri(text.strip()).filter(ApiUrl::isWhole);
    if (url.isEmpty())
      return Checked.failed(AccountProblems.malformedUrl());
    return url.get().getScheme().equals("http") && !isLoopback(url.get())
        ? Checked.failed(AccountProblems.insecureUrl(url.get().getHost()))
        : Checked.of(url.get());
  }

  /// Scheme and host in lower case, without a path; empty if there is more in it or less.
  private static Optional<URI> uri(String text) {
    try {
      var uri = new URI(text);
      boolean plain = uri.getScheme() != null && uri.getHost() != null && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null && uri.getRawFragment() == null
          && PATH.matcher(uri.getRawPath()).matches();
      return plain
          ? Optional.of(new URI(uri.getScheme().toLowerCase(Locale.ROOT), null,
              uri.getHost().toLowerCase(Locale.ROOT), uri.getPort(), null, null, null))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(URI url) {
    return SCHEMES.contains(url.getScheme()) && url.getPort() != 0 && url.getPort() <= 65535;
  }

  /// Whether the host is this very machine, by its address or by the name `localhost`. No name is looked
  /// up.
  static boolean isLoopback(URI url) {
    return url.getHost().equals("localhost") || isLoopbackAddress(url.getHost());
  }

  private static boolean isLoopbackAddress(String host) {
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      // A name.
      return false;
    }
  }
}
