package org.sojourn.account.credential;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A secret that came with a request; whose it is must be found out. */
class CredentialRequest extends BaseAuthenticationRequest {

    private final Credential.Kind kind;
    private final String secret;

    CredentialRequest(Credential.Kind kind, String secret) {
        this.kind = kind;
        this.secret = secret;
    }

    Credential.Kind kind() {
        return kind;
    }

    String secret() {
        return secret;
    }
}
