package org.paraspinal.web.view;

import java.util.List;
import java.util.Optional;

/**
 * All that a device sees before it was paired. Fields: {@code code}, {@code name}.
 *
 * @param code as it was typed
 * @param name what the device is called in the list
 * @param fingerprint of the certificate to trust, in groups as phones show them; none when a proxy speaks for this machine
 * @param certificate where it is to be had
 */
public record PairPage(
        Frame frame, String action, String code, String name, Optional<List<String>> fingerprint, String certificate)
        implements Page {
    public PairPage {
        fingerprint = fingerprint.map(List::copyOf);
    }
}
