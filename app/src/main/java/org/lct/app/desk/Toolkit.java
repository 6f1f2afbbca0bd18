package org.lct.app.desk;

import java.time.InstantSource;
import org.lct.account.Connections;
import org.lct.cluster.AccessResolver;
import org.lct.cluster.ClusterService;
import org.lct.inventory.Inventory;

/// The services of the engine that the window works with.
public record Toolkit(ClusterService clusters, Connections connections, AccessResolver access,
    Inventory inventory, InstantSource clock) {}
