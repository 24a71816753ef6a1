package org.paraspinal.web.view;

import java.util.List;

/** What popular pages say of massage, beside what trials show. */
public record PopularPage(Frame frame, List<Saying> sayings, List<Link> links) implements Page {
    public PopularPage {
        sayings = List.copyOf(sayings);
        links = List.copyOf(links);
    }

    /**
     * A saying.
     *
     * @param says as it is popularly said
     * @param backing how far trials bear it out, with its certainty
     * @param shown what trials show
     */
    public record Saying(String href, String about, String says, String backing, List<String> shown) {
        public Saying {
            shown = List.copyOf(shown);
        }
    }
}
