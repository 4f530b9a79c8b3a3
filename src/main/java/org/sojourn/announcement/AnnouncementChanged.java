package org.sojourn.announcement;

import java.util.Set;
import java.util.UUID;

/**
 * An announcement was saved; fired inside the transaction that saves it.
 *
 * @param visitIds the visits it is or was about
 */
public record AnnouncementChanged(UUID announcementId, Set<UUID> visitIds) {}
