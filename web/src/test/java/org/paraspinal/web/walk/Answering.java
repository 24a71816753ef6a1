package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.Consumer;
import org.paraspinal.care.knowledge.Polarity;

/** Somebody answering the safety check, however its pages reach them; {@code looks} is told the name of each page before it is sent. */
record Answering(CheckPages pages, Consumer<String> looks) {
    private static final int MOST_PAGES = 60;

    /** Begins the check and fills in the first two pages. */
    Answering introduce(String delivery, int age, String sex, int pain, String site) {
        pages.press("Check if massage is safe for me today");
        assertEquals("/check/about", pages.path());
        looks.accept("about");
        pages.tick("delivery", delivery);
        pages.fill("age", Integer.toString(age));
        pages.tick("sex", sex);
        pages.fill("weeks-of-pain", "3");
        pages.tick("pain-now", Integer.toString(pain));
        pages.tick("sites", site);
        pages.press("Continue");
        assertEquals("/check/drawing", pages.path());
        looks.accept("drawing");
        pages.press("Continue");
        return this;
    }

    /** Page after page: yes where the map says so, else None of these; details as the map says. Ends where there is no more. */
    Answering answer(Map<String, String> answers) {
        for (int i = 0; i < MOST_PAGES && pages.path().startsWith("/check"); i++) {
            String here = pages.path();
            looks.accept(here.substring("/check/".length()).replace('/', '-').replace('.', '-'));
            boolean ticked = false;
            for (var a : answers.entrySet()) {
                if (!pages.has(a.getKey(), a.getValue())) continue;
                pages.tick(a.getKey(), a.getValue());
                ticked = true;
            }
            if (!ticked && pages.has("none", "yes")) pages.tick("none", "yes");
            if (here.startsWith("/check/details/")) unremarkable();
            if (here.equals("/check/return")) asBefore(answers);
            pages.press("Continue");
            if (pages.path().equals(here)) break;
        }
        return this;
    }

    /** Fills in the rest of the page for who comes back: the pain, and no row unless one was named. */
    private void asBefore(Map<String, String> answers) {
        pages.tick("pain-now", "3");
        boolean row =
                answers.keySet().stream().anyMatch(a -> House.KNOWLEDGE.row(a).isPresent());
        if (!row) pages.tick("none", "yes");
    }

    /** Answers every qualifier as somebody would with whom all is well and checked. */
    private void unremarkable() {
        for (String id : pages.choices("no")) {
            boolean favourable = House.KNOWLEDGE.qualifier(id).orElseThrow().polarity() == Polarity.FAVOURABLE;
            pages.tick(id, favourable ? "yes" : "no");
        }
    }

    /** Plans a session for somebody who was cleared, and opens it. */
    Answering session() {
        pages.press("Choose where");
        for (String place : new String[] {"lumbar-left", "lumbar-right", "upper-buttock-left", "upper-buttock-right"})
            pages.tick("places", place);
        pages.press("Make the plan");
        pages.press("Begin the session");
        return this;
    }
}
