package org.paraspinal.web.view;

import java.util.List;

/** The first page of the check: for whom, who gives it, and how old, how long, how strong, where. Fields: {@code answering}, {@code delivery}, {@code age}, {@code sex}, {@code weeks-of-pain}, {@code pain-now}, {@code sites}. */
public record AboutPage(
        Frame frame,
        String action,
        Progress progress,
        List<Choice> answering,
        List<Choice> deliveries,
        NumberField age,
        List<Choice> sexes,
        NumberField weeksOfPain,
        Scale painNow,
        Places sites)
        implements Page {
    public AboutPage {
        answering = List.copyOf(answering);
        deliveries = List.copyOf(deliveries);
        sexes = List.copyOf(sexes);
    }
}
