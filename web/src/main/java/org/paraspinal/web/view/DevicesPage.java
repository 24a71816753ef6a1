package org.paraspinal.web.view;

import java.util.List;

/**
 * The devices that were paired.
 *
 * @param urls where another device finds this machine; none when it is not open to others
 */
public record DevicesPage(Frame frame, List<Paired> devices, List<String> urls) implements Page {
    public DevicesPage {
        devices = List.copyOf(devices);
        urls = List.copyOf(urls);
    }

    /**
     * One of them.
     *
     * @param since when it was paired and last here, in a sentence
     * @param here whether it is the one that shows this page
     * @param remove action that takes back what it was given
     */
    public record Paired(String name, String since, boolean here, String remove) {}
}
