package org.paraspinal.store;

import java.time.Instant;

/**
 * A copy of the whole journal that this data folder remembers having made, or having been restored from.
 *
 * @param file its absolute path when it was made; it may have been moved, copied or deleted since
 */
public record KnownBackup(String file, Instant madeAt) {}
