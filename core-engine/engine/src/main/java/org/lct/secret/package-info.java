/// Secrets: the port they are kept behind, the encrypted file that keeps them by default, SSH keys, and
/// everything that stops a secret from being seen: private files, redaction, values that do not print.
///
/// A plan, an inventory, a log or a message holds the name of a secret ([SecretRef]), never its value.
@NullMarked
package org.lct.secret;

import org.jspecify.annotations.NullMarked;
