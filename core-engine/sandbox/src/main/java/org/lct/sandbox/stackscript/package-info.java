/// StackScripts: scripts that run when a Linode is deployed.
@NullMarked
package org.lct.sandbox.stackscript;

import org.jspecify.annotations.NullMarked;
