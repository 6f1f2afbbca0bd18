package org.lct.sandbox.network;

import org.lct.sandbox.store.Row;

/// The settings of a Linode of the interface generation `linode`: one whose interfaces are its own. A Linode without
/// such a row has interfaces in its configuration profiles (`legacy_config`).
///
/// @param id of the Linode
public record InterfaceSettings(long id, boolean networkHelper) implements Row {}
