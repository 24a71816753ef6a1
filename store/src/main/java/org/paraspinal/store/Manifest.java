package org.paraspinal.store;

import java.time.Instant;

/**
 * What a backup says of itself.
 *
 * @param format how the backup file is laid out; this version writes and reads format 1
 * @param product the version of Paraspinal that made it
 * @param created when
 * @param sha256 of the database in it, 64 hexadecimal digits in lower case
 * @param people how many have a record in it
 * @param entries how many entries they have together
 */
public record Manifest(int format, String product, Instant created, String sha256, long people, long entries) {

    static final int FORMAT = 1;
}
