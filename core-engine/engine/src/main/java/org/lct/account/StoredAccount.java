package org.lct.account;

import java.util.List;
import org.lct.secret.SecretRef;

/// How an account is reached, as it is stored.
///
/// @param url of the API, without a path
/// @param token the name of the secret that holds its token
/// @param sshFrom the CIDRs SSH may come from where neither plan nor command says; may be empty
public record StoredAccount(String url, SecretRef token, List<String> sshFrom) {
  public StoredAccount { sshFrom = List.copyOf(sshFrom); }
}
