package org.lct.sandbox.cloud;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.store.Row;

/// What a Linode was deployed with that its metadata service tells. Passwords are never kept.
///
/// @param id the Linode's
/// @param userData for cloud-init, base64 as given
/// @param keys public keys that let root in
public record Deployment(long id, @Nullable String userData, List<String> keys) implements Row {}
