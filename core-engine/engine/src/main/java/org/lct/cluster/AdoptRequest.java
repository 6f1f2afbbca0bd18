package org.lct.cluster;

import java.nio.file.Path;
import java.util.List;
import org.lct.adopt.Selection;

/// What somebody asks to be made a cluster of.
///
/// @param account the account's name, remembered with the cluster
/// @param id eight hexadecimal digits, drawn for the cluster
/// @param file where the plan is written; no file may be there yet
/// @param sshFrom where SSH may come from, as the plan does not say
public record AdoptRequest(String cluster, String id, Selection selection, Path file, String account,
    List<String> sshFrom) {
  public AdoptRequest { sshFrom = List.copyOf(sshFrom); }
}
