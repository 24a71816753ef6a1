package org.paraspinal.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraspinal.web.drawing.BodyOnFile;

final class ShowcaseTest {
    private static final Map<String, String> HTML = Showcase.html();
    private static final int MOST_BYTES = 200_000;
    private static final List<String> NEVER_SAID = List.of(" cure", "toxin", "worry", "Invalid", "Oops", "please");

    static List<String> names() {
        return List.copyOf(HTML.keySet());
    }

    @Test
    void everyKindOfPageIsShown() throws IOException {
        var shown = Showcase.pages().values().stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                Arrays.stream(Page.class.getPermittedSubclasses())
                        .filter(c -> !shown.contains(c))
                        .toList());
        Showcase.write();
    }

    @ParameterizedTest
    @MethodSource("names")
    void callsNothingAPreview(String name) {
        assertFalse(html(name).contains("Preview"));
    }

    @Test
    void startVerdictPlanAndPrintsSayThatNobodyHasReviewedTheRules() {
        var saying = List.of(
                StartPage.class,
                VerdictPage.class,
                PlanPage.class,
                HandOverPage.class,
                DoctorPage.class,
                StopAdvicePage.class);
        Showcase.pages().forEach((name, page) -> {
            boolean says = html(name).contains("No clinician has reviewed these rules");
            assertTrue(says || !saying.contains(page.getClass()), name);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void asksNoOtherHostForAnything(String name) {
        String bare = html(name)
                .replaceAll("<a [^>]*href=\"https://[^\"]*\" rel=\"noreferrer\"", "")
                .replaceAll("xmlns=\"[^\"]*\"", "");
        assertFalse(bare.contains("http:") || bare.contains("https:"), "an address of another host that is no source");
        assertFalse(Pattern.compile("(src|href)=\"//").matcher(bare).find());
    }

    @ParameterizedTest
    @MethodSource("names")
    void holdsNoStyleAndNoScriptOfItsOwn(String name) {
        assertFalse(Pattern.compile("\\sstyle=\"|<style|\\son[a-z]+=\"")
                .matcher(html(name))
                .find());
        assertFalse(Pattern.compile("<script(?![^>]*(src=|type=\"application/json\"))")
                .matcher(html(name))
                .find());
    }

    @ParameterizedTest
    @MethodSource("names")
    void weighsLessThan200kBWithAllThatItLoads(String name) {
        int weight = html(name).length();
        var asset = Pattern.compile("(?:src|href)=\"(/(?:css|js|fonts|mark)[^\"]*)\"")
                .matcher(html(name));
        while (asset.find()) weight += bytes(asset.group(1));
        weight += bytes("/fonts/atkinson-hyperlegible-latin-700-normal.woff2")
                + bytes("/fonts/atkinson-hyperlegible-latin-400-italic.woff2");
        assertTrue(weight < MOST_BYTES, "weighs " + weight);
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesEachIdOnce(String name) {
        var ids = Pattern.compile("\\sid=\"([^\"]*)\"")
                .matcher(html(name))
                .results()
                .map(r -> r.group(1))
                .toList();
        assertEquals(
                List.of(),
                ids.stream()
                        .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void pointsWithinThePageOnlyToWhatIsThere(String name) {
        var missing = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(html(name))
                .results()
                .map(r -> r.group(1))
                .filter(id -> !html(name).contains("id=\"" + id + "\""))
                .distinct()
                .toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("names")
    void givesEachFormItsToken(String name) {
        var forms = Pattern.compile(
                        "<form method=\"post\".*?</form>|<form class=\"form\" method=\"post\".*?</form>",
                        Pattern.DOTALL)
                .matcher(html(name))
                .results()
                .toList();
        forms.forEach(f -> assertTrue(f.group().contains("name=\"_csrf\" value=\"t0ken\"")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void speaksLikeACalmColleague(String name) {
        String words = html(name).replaceAll("(?s)<script.*?</script>|<[^>]*>", " ");
        NEVER_SAID.forEach(w -> assertFalse(words.contains(w), "says '" + w + "'"));
        String but = words.replace("Check if massage is safe for me today", "");
        assertFalse(Pattern.compile("\\bsafe(ly)?\\b").matcher(but).find());
    }

    @Test
    void wordsOfPeopleAreEscapedWhereverTheyStand() {
        String evil = "<script>alert(1)</script>\"'&";
        var frame = new Frame(
                evil,
                evil,
                Optional.of("/x\" onclick=\"y"),
                false,
                List.of(new Frame.Mistake("age", evil)),
                new Frame.Csrf("_csrf", evil),
                "/");
        var page = new QuestionPage(
                frame,
                "/x",
                new Progress(1, 2),
                evil,
                evil,
                Optional.of(evil),
                List.of(new TickRow("item", evil, Optional.of(evil), Optional.of(evil), true, false, false)),
                false,
                evil);
        String html = new Renderer(BodyOnFile.map()).render(page);
        assertFalse(html.contains("<script>alert"));
        assertFalse(html.contains("onclick=\"y\""));
    }

    @Test
    void thePlayersStepsCannotEndTheirScript() {
        assertEquals("\"\\u003c/script\\u003e\\u0026\\u0022\\u005c\\u000a\"", PlayerData.text("</script>&\"\\\n"));
    }

    @Test
    void noneOfTheseIsNeverChosenForThePerson() {
        assertFalse(Pattern.compile("name=\"none\" value=\"yes\" checked")
                .matcher(html("question"))
                .find());
    }

    @Test
    void aMistakeIsSaidOnTopByTheFieldAndInTheTitle() {
        String html = html("about-wrong");
        assertTrue(html.contains("<title>Error: "));
        assertTrue(html.contains("href=\"#f-age\""));
        assertEquals(3, html.split("Age must be a whole number", -1).length);
        assertTrue(html.contains("value=\"forty\""), "what was written is kept");
    }

    private static String html(String name) {
        return HTML.getOrDefault(name, "");
    }

    private static int bytes(String asset) {
        try (var in = ShowcaseTest.class.getResourceAsStream("/static" + asset)) {
            if (in == null) throw new AssertionError(asset + " is missing");
            return in.readAllBytes().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
