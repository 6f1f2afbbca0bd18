/// A simulator of Linode's API v4: a real HTTP server with its own model of the cloud.
///
/// [Sandbox] is one in this process, [SandboxLink] one that processes share. The module knows nothing of the engine:
/// a misunderstanding of the API is not made twice in the same place.
@NullMarked
package org.lct.sandbox;

import org.jspecify.annotations.NullMarked;
