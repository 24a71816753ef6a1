package org.paraspinal.web.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Codec;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.web.command.Terminal;
import org.paraspinal.web.walk.House.Visitor;

/** A personal trial from its choice to its result, day by day; safety wins, the order stands, and the numbers can be checked. */
class TrialWalkTest {
    @TempDir
    private Path folder = Path.of("");

    private static PersonId person(House house) {
        return house.journal().people().iterator().next();
    }

    private static Chart chart(House house) {
        return Chart.of(house.journal().read(person(house)));
    }

    private static PersonalTrial trial(House house) {
        return chart(house).trial().orElseThrow();
    }

    /** Rates days of the trial where the page itself is not the subject: so much without, so much with, and a little more each pair. */
    private static void rate(House house, int from, int to, double without, double with) {
        var d = trial(house).protocol().design();
        var entries = new ArrayList<org.paraspinal.store.NewEntry>();
        for (int day = from; day < to; day++) {
            LocalDate on = trial(house).protocol().starts().plusDays(day);
            boolean b = d.order().get(d.period(day)) == Arm.B;
            double pain = (b ? with : without) + (b ? d.period(day) / 2 : 0);
            entries.add(
                    Codec.write(new Happening.CheckedIn(new CheckIn.Daily(on, Ratings.of(Ratings.PAIN_DAY, pain)))));
        }
        house.journal().append(person(house), chart(house).version(), entries);
    }

    private static Walker settled(House house, Page page, String name, String pairs) {
        var walker = new Walker(page, name);
        walker.notLooking();
        walker.introduce("self", 40, "female", 5, "lumbar-left").answer(Map.of("consent-capacity", "yes"));
        return settle(house, page, name, pairs);
    }

    private static Walker settle(House house, Page page, String name, String pairs) {
        var walker = new Walker(page, name);
        page.navigate(house.address() + "/trial");
        walker.look("trial").press("Go on");
        assertTrue(page.title().startsWith("Error: "), "the number of pairs is chosen by nobody but the person");
        walker.tick("pairs", pairs).press("Go on").look("trial-confirm");
        walker.press("Draw the order and keep it");
        assertTrue(page.title().startsWith("Error: "), "nobody is taken to have agreed");
        return walker.tick("agree", "yes")
                .press("Draw the order and keep it")
                .at("/trial")
                .look("trial-ahead");
    }

    @Test
    void a_trial_is_settled_rated_and_read_and_the_command_gives_the_numbers_of_the_page() throws IOException {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE);
            Walker walker = settled(house, page, "trial", "3");
            PersonalTrial before = trial(house);
            assertEquals(
                    "2026-11-22",
                    before.protocol().settledOn().toString(),
                    "the order is kept the day before the start");
            assertTrue(walker.text().contains("Your trial starts on Monday, 23 November."), walker.text());
            page.navigate(house.address() + "/trial/today");
            walker.at("/trial");
            page.navigate(house.address() + "/trial/result");
            assertTrue(walker.text().contains("There is no result yet."), walker.text());

            assertEquals(
                    404,
                    page.request().get(house.address() + "/trial/export.json").status(),
                    "the order is not told");
            String calendar =
                    page.request().get(house.address() + "/trial/calendar.ics").text();
            assertEquals(7, calendar.split("BEGIN:VEVENT", -1).length - 1, calendar);
            assertFalse(calendar.contains("assage"), "a change is told, and not to what");

            house.daysLater(1);
            page.navigate(house.address() + "/trial/today");
            walker.look("trial-today")
                    .tick("pain-day", "6")
                    .tick("expected", "4")
                    .press("Send");
            walker.at("/trial/today").look("trial-rated");
            assertTrue(walker.text().contains("Today is rated."));
            assertFalse(walker.has("input[name='pain-day']"), "the last answer is neither shown nor asked again");
            assertEquals(Map.of(0, 4), trial(house).expected());

            dutyOfEachPeriod(house, walker, before);
            rate(house, 1, 42, 6, 3);
            page.navigate(house.address() + "/trial/result");
            walker.look("trial-result");
            assertTrue(
                    walker.text()
                            .contains(
                                    "In periods with massage your daily pain was on average 2.0 points of 10 lower than in those without."),
                    walker.text());
            assertTrue(walker.text().contains("that is all that 3 pairs can show"), walker.text());
            assertTrue(
                    walker.text()
                            .contains(Long.toString(before.protocol().design().seed())),
                    walker.text());
            assertEquals(before.protocol(), trial(house).protocol(), "what was settled stands to the end");

            assertTrue(walker.text().contains("Of 6 planned sessions 0 were held"), "it is told what was not done");

            saysTheSame(page, house, walker.text());
        }
    }

    /** Turns the days on through the first pair, one of whose periods has massage and the other none, and then to the end. */
    private static void dutyOfEachPeriod(House house, Walker walker, PersonalTrial trial) {
        for (int period = 0; period < 2; period++) {
            walker.page().navigate(house.address() + "/trial");
            boolean with = trial.protocol().design().order().get(period) == Arm.B;
            walker.look(with ? "trial-with" : "trial-without");
            assertTrue(
                    walker.text()
                            .contains(with ? "Today is in a period with massage." : "Today is a day without massage."),
                    walker.text());
            walker.page().navigate(house.address() + "/");
            assertEquals(!with, walker.text().contains("Your trial has a period without massage now."), walker.text());
            house.daysLater(7);
        }
        house.daysLater(28);
    }

    /** The export, read by the command, names every number with the value that the page shows. */
    private void saysTheSame(Page page, House house, String shown) throws IOException {
        var response = page.request().get(house.address() + "/trial/export.json");
        Path file = Files.write(folder.resolve("trial.json"), response.body());

        String said = Terminal.says("trial", file.toString());

        List<String> numbers = said.lines().filter(l -> l.contains(": ")).toList();
        assertTrue(numbers.size() >= 10, said);
        for (String line : numbers) {
            String name = line.substring(0, line.indexOf(": "));
            String value = line.substring(line.indexOf(": ") + 2);
            if (name.equals("Expectation")) continue;
            assertTrue(shown.contains(name), () -> name + " is not on the page:\n" + shown);
            assertTrue(shown.contains(value), () -> line + " is not on the page:\n" + shown);
        }
    }

    @Test
    void the_order_cannot_be_drawn_again_while_a_trial_goes_on() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.DESK);
            Walker walker = settled(house, page, "trial-again", "3");
            PersonalTrial first = trial(house);
            var other = page.context().newPage();
            other.navigate(house.address() + "/trial/end");
            String token = other.locator("input[name='_csrf']").first().getAttribute("value");

            other.request()
                    .post(
                            house.address() + "/trial/begin",
                            com.microsoft.playwright.options.RequestOptions.create()
                                    .setForm(com.microsoft.playwright.options.FormData.create()
                                            .set("_csrf", token)
                                            .set("compared", "massage")
                                            .set("pairs", "6")
                                            .set("days", "7")
                                            .set("washout", "3")
                                            .set("sessions", "2")
                                            .set("important", "2")
                                            .set("agree", "yes")));

            assertEquals(1, house.entries("trial-settled"));
            assertEquals(first, trial(house));
            page.navigate(house.address() + "/trial");
            assertFalse(walker.has("input[name='pairs']"), "there is nothing to choose while one goes on");
        }
    }

    @Test
    void safety_wins_the_trial_asks_for_nothing_and_may_be_ended_at_once() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.PHONE_DARK);
            Walker walker = settled(house, page, "trial-safety", "3");
            house.daysLater(3);
            page.navigate(house.address() + "/check-in/weekly");
            walker.tick("pain-week", "6")
                    .tick("ces-saddle-numb", "yes")
                    .press("Send")
                    .at("/verdict/check-in");

            page.navigate(house.address() + "/trial");
            walker.look("trial-stopped-by-safety");
            assertTrue(walker.text().contains("Safety comes first."), walker.text());
            house.daysLater(7);
            page.navigate(house.address() + "/trial");
            assertTrue(
                    walker.text().contains("Safety comes first."),
                    "it stays so until the check was gone through again");

            page.navigate(house.address() + "/trial/end");
            walker.look("trial-end").press("End it now");
            assertTrue(page.title().startsWith("Error: "), "why it ends is said by the person");
            walker.tick("cause", "safety")
                    .tick("ratings", "no")
                    .press("End it now")
                    .at("/trial/result");
            walker.look("trial-no-result");
            assertTrue(walker.text().contains("Your trial gives no result."), walker.text());
            assertTrue(walker.text().contains("There are 0 complete pairs"), walker.text());
            page.navigate(house.address() + "/trial");
            walker.look("trial-closed");
            assertFalse(walker.has("input[name='pairs']"), "no new one before a doctor has said that it is safe");
        }
    }

    @Test
    void ended_early_after_three_pairs_it_is_read_with_what_that_costs() {
        try (House house = House.open()) {
            Page page = house.visitor(Visitor.DESK);
            Walker walker = settled(house, page, "trial-early", "4");
            house.daysLater(1);
            rate(house, 0, 42, 6, 3);
            house.daysLater(42);
            page.navigate(house.address() + "/trial/end");
            assertTrue(walker.text().contains("3 pairs are complete"), walker.text());
            walker.tick("cause", "choice")
                    .tick("ratings", "yes")
                    .press("End it now")
                    .at("/trial/result");
            walker.look("trial-result-early");

            assertTrue(walker.text().contains("The trial ended after 42 of 56 days."), walker.text());
            assertTrue(walker.text().contains("chance findings are then likelier"), walker.text());
            assertTrue(walker.text().contains("3 of 4 pairs are complete"), walker.text());
        }
    }
}
