package org.paraspinal.web.flow;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.paraspinal.care.checkin.CheckIn;
import org.paraspinal.care.checkin.Morning;
import org.paraspinal.care.checkin.Ratings;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.KnowledgeFiles;
import org.paraspinal.care.knowledge.KnowledgeReader;
import org.paraspinal.care.outcome.Account;
import org.paraspinal.care.session.SessionHeld;
import org.paraspinal.care.session.SessionId;
import org.paraspinal.store.Entry;
import org.paraspinal.store.NewEntry;
import org.paraspinal.store.PersonId;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.store.codec.Codec;
import org.paraspinal.store.codec.Happening;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.Renderer;

/** Processor time for the page of progress of somebody with three years of daily and weekly ratings and two sessions a week. */
final class Progress {
    private static final int WEEKS = 156;
    private static final int WARM = 200;
    private static final int RUNS = 500;
    private static final LocalDate START = LocalDate.of(2023, 11, 27);

    public static void main(String[] args) {
        Knowledge k = KnowledgeReader.read(KnowledgeFiles.shipped());
        List<Entry> entries = entries();
        var view = new ProgressView(k);
        var renderer = new Renderer(k.body());
        var frame = new Frame(
                "Your weeks", "Progress", Optional.of("/"), false, List.of(), new Frame.Csrf("_csrf", ""), "/");
        var clock = ManagementFactory.getThreadMXBean();
        Chart read = Chart.of(entries);
        for (int run = -WARM; run < RUNS; run++) {
            long from = clock.getCurrentThreadCpuTime();
            Chart chart = Chart.of(entries);
            long charted = clock.getCurrentThreadCpuTime();
            var course = read.course();
            Account account = Account.of(k, course, OptionalDouble.of(30));
            long reckoned = clock.getCurrentThreadCpuTime();
            String html = renderer.render(view.page(frame, course, account, List.of()));
            long rendered = clock.getCurrentThreadCpuTime();
            if (run >= 0)
                System.out.println(run + "," + (charted - from) / 1000 + "," + (reckoned - charted) / 1000 + ","
                        + (rendered - reckoned) / 1000 + "," + (rendered - charted) / 1000 + ","
                        + (rendered - from) / 1000 + "," + html.length() + "," + chart.checkIns().size());
        }
    }

    private static List<Entry> entries() {
        var random = new Random(20261122);
        var happened = new ArrayList<Happening>();
        double error = 0;
        for (int day = 0; day < 7 * WEEKS; day++) {
            LocalDate on = START.plusDays(day);
            error = 0.4 * error + random.nextGaussian();
            int pain = (int) Math.clamp(Math.round(6 - day / 400.0 + error), 0, 10);
            happened.add(new Happening.CheckedIn(new CheckIn.Daily(on, Ratings.of(Ratings.PAIN_DAY, pain))));
            if (day % 7 == 6) happened.add(new Happening.CheckedIn(week(on, pain, random)));
            if (day > 28 && random.nextInt(7) < 2) {
                var id = new SessionId(new UUID(1, day));
                happened.add(new Happening.SessionEnded(new SessionHeld(
                        id,
                        on,
                        "R5",
                        "swedish",
                        "partner",
                        List.of(),
                        Optional.empty(),
                        OptionalInt.of(pain),
                        OptionalInt.of(Math.max(0, pain - 2)),
                        OptionalInt.of(Math.max(0, pain - random.nextInt(4))))));
                happened.add(new Happening.CheckedIn(new CheckIn.NextDay(
                        on.plusDays(1),
                        id,
                        OptionalInt.of(random.nextInt(4)),
                        OptionalInt.of(pain),
                        Optional.of(Morning.USUAL),
                        Map.of())));
            }
        }
        var out = new ArrayList<Entry>();
        for (Happening h : happened) {
            NewEntry e = Codec.write(h);
            out.add(new Entry(
                    new PersonId(new UUID(0, 1)), out.size() + 1, Instant.EPOCH, e.kind(), e.format(), e.body(), e.amends()));
        }
        return out;
    }

    private static CheckIn week(LocalDate on, int pain, Random random) {
        var ratings = Map.of(
                Ratings.PAIN_WEEK, (double) pain,
                "sleep", (double) random.nextInt(11),
                "stress", (double) random.nextInt(11),
                "low-mood", (double) random.nextInt(11),
                "interference", (double) random.nextInt(11),
                "medicine-days", (double) random.nextInt(8));
        return new CheckIn.Weekly(on, new Ratings(ratings), Map.of("dark-urine", "no"));
    }
}
