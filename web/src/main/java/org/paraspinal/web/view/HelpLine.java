package org.paraspinal.web.view;

import java.util.Optional;

/**
 * A telephone number for help.
 *
 * @param label whom one reaches, such as "Call the ambulance"
 * @param display as read
 * @param dial as dialled; empty when it is words, and then it is no link
 * @param source its title
 * @param checked when it was last held against its source, as a date in words
 */
public record HelpLine(
        String label, String display, Optional<String> dial, Optional<String> note, String source, String checked) {}
