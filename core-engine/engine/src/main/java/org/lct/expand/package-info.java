/// From a plan to the resources it stands for: names resolved against a catalogue, templates and
/// defaults applied, counts and counters expanded, labels and firewalls computed.
///
/// Everything here is a pure function; counters come in and go out as a value.
@NullMarked
package org.lct.expand;

import org.jspecify.annotations.NullMarked;
