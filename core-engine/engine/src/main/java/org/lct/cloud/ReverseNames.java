package org.lct.cloud;

import java.util.Map;
import java.util.Optional;

/// What the public IPv4 addresses of an account are called when they are looked up.
public interface ReverseNames {
  /// The names that somebody gave, in small letters, by address; Linode's own are left out.
  Map<String, String> all() throws CallFailedException, InterruptedException;

  /// Names an address; empty for Linode's own name. Linode looks the name up, and refuses one that does not lead to the
  /// address.
  void set(String address, Optional<String> name, CallGuard guard)
      throws CallFailedException, InterruptedException;
}
