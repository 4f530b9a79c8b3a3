package org.sojourn.desk.account;

import java.util.List;

/**
 * What the profile shows besides its forms.
 *
 * @param email what the person signs in with
 * @param hasPassword whether there is a present password to give
 * @param sessions where the person is signed in
 */
record ProfileView(String email, boolean hasPassword, List<CredentialView> sessions) {}
