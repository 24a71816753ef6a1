package org.paraspinal.web.view;

import java.util.List;

/** Questions asked once more, each by itself: in plainer words after "not sure", or because a yes was turned to no. */
public record OnceMorePage(Frame frame, String action, String heading, String lead, List<AskedAlone> asked)
        implements Page {
    public OnceMorePage {
        asked = List.copyOf(asked);
    }
}
