package org.lct.account;

import org.lct.secret.SecretRef;

/// How an account is reached, as it is stored.
///
/// @param url of the API, without a path
/// @param token the name of the secret that holds its token
public record StoredAccount(String url, SecretRef token) {}
