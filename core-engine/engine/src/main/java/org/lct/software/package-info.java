/// The software that can be placed on nodes, as data: its roles, what a first node plan for a role looks
/// like, and who opens connections to whom on which port.
///
/// Facts only. What follows from them for a plan (warnings, firewalls, a palette) belongs to who asks.
@NullMarked
package org.lct.software;

import org.jspecify.annotations.NullMarked;
