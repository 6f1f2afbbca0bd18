/// The network interfaces of Linodes as requests want them and answers show them: those of configuration profiles
/// (`legacy_config`) and those that are a Linode's own (`linode`).
@NullMarked
package org.lct.sandbox.interfaces;

import org.jspecify.annotations.NullMarked;
