package org.paraspinal.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.paraspinal.store.Given.ANNA;
import static org.paraspinal.store.Given.BORIS;
import static org.paraspinal.store.Given.MORNING;
import static org.paraspinal.store.Given.append;
import static org.paraspinal.store.Given.checkIn;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every journal promises, wherever it keeps its entries. */
abstract class JournalContract {

    private static final KeyHash LINK = KeyHash.of("link", "sesame");

    Path folder;
    Journal journal;

    abstract Journal open(InstantSource clock) throws CannotOpen;

    @BeforeEach
    void openIt(@TempDir Path temporary) throws CannotOpen {
        folder = temporary;
        journal = open(Given.tickingClock());
    }

    @AfterEach
    void closeIt() {
        journal.close();
    }

    @Test
    void what_was_appended_is_read_back_exactly() {
        var odd = NewEntry.of("note", 7, "  {\"b\":1.50, \"a\":\"Grüße 🙂 \\u0000\", \"n\":null}\n");

        Appended appended = journal.append(ANNA, 0, List.of(odd));

        assertEquals(new Appended.Written(1), appended);
        assertEquals(
                List.of(new Entry(ANNA, 1, MORNING, "note", 7, odd.body(), OptionalLong.empty())), journal.read(ANNA));
    }

    @Test
    void versions_start_at_1_and_have_no_gap() {
        append(journal, ANNA, checkIn(5));
        append(journal, ANNA, checkIn(4), checkIn(3));
        append(journal, BORIS, checkIn(9));
        append(journal, ANNA, checkIn(2));

        assertEquals(List.of(1L, 2L, 3L, 4L), versions(ANNA));
        assertEquals(List.of(1L), versions(BORIS));
    }

    @Test
    void each_append_is_dated_by_the_clock_and_its_entries_share_the_date() {
        append(journal, ANNA, checkIn(5));
        append(journal, ANNA, checkIn(4), checkIn(3));

        assertEquals(
                List.of(MORNING, MORNING.plusSeconds(1), MORNING.plusSeconds(1)),
                journal.read(ANNA).stream().map(Entry::recordedAt).toList());
    }

    @Test
    void an_append_on_a_version_that_is_not_the_last_writes_nothing_and_tells_the_last() {
        append(journal, ANNA, checkIn(5), checkIn(4));

        assertEquals(new Appended.Conflict(2), journal.append(ANNA, 1, List.of(checkIn(3))));
        assertEquals(new Appended.Conflict(2), journal.append(ANNA, 3, List.of(checkIn(3))));
        assertEquals(new Appended.Conflict(0), journal.append(BORIS, 1, List.of(checkIn(3))));

        assertEquals(List.of(1L, 2L), versions(ANNA));
        assertFalse(journal.exists(BORIS));
    }

    @Test
    void a_batch_with_one_bad_entry_leaves_nothing_behind() {
        List<NewEntry> batch = List.of(checkIn(5), checkIn(4).amending(2));

        assertThrows(IllegalArgumentException.class, () -> journal.append(ANNA, 0, batch));

        assertEquals(List.of(), journal.read(ANNA));
        assertFalse(journal.exists(ANNA));
    }

    @Test
    void an_amendment_keeps_the_original_as_it_was() {
        append(journal, ANNA, checkIn(5));
        Entry original = journal.read(ANNA).getFirst();

        append(journal, ANNA, checkIn(6).amending(1));

        assertEquals(original, journal.read(ANNA).getFirst());
        assertEquals(OptionalLong.of(1), journal.read(ANNA).getLast().amends());
    }

    @Test
    void an_amendment_may_follow_its_original_in_the_same_append() {
        append(journal, ANNA, checkIn(5), checkIn(6).amending(1), checkIn(7).amending(2));

        assertEquals(
                List.of(OptionalLong.empty(), OptionalLong.of(1), OptionalLong.of(2)),
                journal.read(ANNA).stream().map(Entry::amends).toList());
    }

    @Test
    void an_amendment_of_itself_or_of_what_comes_later_is_refused_in_words() {
        append(journal, ANNA, checkIn(5));

        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> journal.append(ANNA, 1, List.of(checkIn(6).amending(2))));

        assertEquals(
                "Version 2 amends version 2; an amendment names an earlier version of the same stream.",
                refusal.getMessage());
    }

    @Test
    void an_empty_append_and_a_negative_version_are_refused_in_words() {
        var empty = assertThrows(IllegalArgumentException.class, () -> journal.append(ANNA, 0, List.of()));
        var negative =
                assertThrows(IllegalArgumentException.class, () -> journal.append(ANNA, -1, List.of(checkIn(1))));

        assertEquals("There is nothing to append: the list of entries is empty.", empty.getMessage());
        assertEquals("The expected version is -1; it is 0 for a new stream, else 1 or more.", negative.getMessage());
    }

    @Test
    void people_are_those_with_a_record_sorted_by_id() {
        assertEquals(List.of(), journal.people());

        append(journal, ANNA, checkIn(5));
        append(journal, BORIS, checkIn(5));

        assertEquals(
                Stream.of(ANNA, BORIS).map(PersonId::toString).sorted().toList(),
                journal.people().stream().map(PersonId::toString).toList());
        assertTrue(journal.exists(ANNA));
        assertFalse(journal.exists(PersonId.parse("00000000-0000-4000-8000-000000000000")));
    }

    @Test
    void of_many_who_append_at_once_exactly_one_wins_each_version() throws Exception {
        int threads = 6;
        int rounds = 12;
        var start = new CyclicBarrier(threads);
        Callable<Integer> appender = () -> {
            int won = 0;
            for (int version = 0; version < rounds; version++) {
                start.await(10, SECONDS);
                won += journal.append(ANNA, version, List.of(checkIn(version))) instanceof Appended.Written ? 1 : 0;
            }
            return won;
        };
        int won = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> appenders = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                appenders.add(pool.submit(appender));
            }
            for (Future<Integer> each : appenders) {
                won += each.get();
            }
        }

        assertEquals(rounds, won);
        assertEquals(LongStream.rangeClosed(1, rounds).boxed().toList(), versions(ANNA));
    }

    @Test
    void readers_see_whole_appends_while_others_write() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<?> writing = pool.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    append(journal, ANNA, checkIn(i), checkIn(i), checkIn(i));
                }
            });
            while (!writing.isDone()) {
                assertEquals(0, journal.read(ANNA).size() % 3);
            }
            writing.get();
        }
        assertEquals(120, journal.read(ANNA).size());
    }

    @Test
    void a_key_opens_the_record_it_was_bound_to_for_its_own_purpose_only() {
        append(journal, ANNA, checkIn(5));

        assertEquals(Binding.BOUND, journal.bind(LINK, ANNA));
        assertEquals(Binding.BOUND, journal.bind(LINK, ANNA));

        assertEquals(Optional.of(ANNA), journal.find(LINK));
        assertEquals(Optional.empty(), journal.find(KeyHash.of("recovery-code", "sesame")));
        assertEquals(Optional.empty(), journal.find(KeyHash.of("link", "Sesame")));
    }

    @Test
    void a_key_of_one_person_is_never_given_to_another() {
        append(journal, ANNA, checkIn(5));
        append(journal, BORIS, checkIn(5));
        journal.bind(LINK, ANNA);

        assertEquals(Binding.TAKEN, journal.bind(LINK, BORIS));

        assertEquals(Optional.of(ANNA), journal.find(LINK));
    }

    @Test
    void a_key_is_not_bound_to_someone_without_a_record() {
        assertEquals(Binding.NO_SUCH_PERSON, journal.bind(LINK, ANNA));

        assertEquals(Optional.empty(), journal.find(LINK));
    }

    @Test
    void an_unbound_key_opens_nothing() {
        append(journal, ANNA, checkIn(5));
        append(journal, BORIS, checkIn(5));
        KeyHash second = KeyHash.of("link", "second");
        KeyHash recovery = KeyHash.of("recovery-code", "third");
        KeyHash others = KeyHash.of("link", "fourth");
        Stream.of(LINK, second, recovery).forEach(key -> journal.bind(key, ANNA));
        journal.bind(others, BORIS);

        journal.unbind(LINK);
        journal.unbind(LINK);
        assertEquals(Optional.empty(), journal.find(LINK));
        assertEquals(Optional.of(ANNA), journal.find(second));

        assertEquals(1, journal.unbindAll("link", ANNA));
        assertEquals(Optional.empty(), journal.find(second));
        assertEquals(Optional.of(ANNA), journal.find(recovery));
        assertEquals(Optional.of(BORIS), journal.find(others));
    }

    @Test
    void an_erased_person_leaves_a_tombstone_and_nothing_else() {
        append(journal, ANNA, checkIn(5), checkIn(6).amending(1));
        append(journal, BORIS, checkIn(5));
        journal.bind(LINK, ANNA);

        Erasure erasure = journal.erase(ANNA);

        assertEquals(new Erasure(ANNA, MORNING.plusSeconds(2), List.of()), erasure);
        assertEquals(List.of(), journal.read(ANNA));
        assertFalse(journal.exists(ANNA));
        assertEquals(List.of(BORIS), journal.people());
        assertEquals(Optional.empty(), journal.find(LINK));
        assertEquals(1, journal.read(BORIS).size());
    }

    @Test
    void nothing_is_appended_or_bound_for_an_erased_person() {
        append(journal, ANNA, checkIn(5));
        journal.erase(ANNA);

        assertEquals(new Appended.Erased(), journal.append(ANNA, 0, List.of(checkIn(5))));
        assertEquals(new Appended.Erased(), journal.append(ANNA, 1, List.of(checkIn(5))));
        assertEquals(Binding.NO_SUCH_PERSON, journal.bind(LINK, ANNA));
        assertEquals(List.of(), journal.read(ANNA));
    }

    @Test
    void erasing_again_keeps_the_first_date_and_works_for_someone_unknown_too() {
        append(journal, ANNA, checkIn(5));
        Erasure first = journal.erase(ANNA);

        assertEquals(first, journal.erase(ANNA));

        journal.erase(BORIS);
        assertEquals(new Appended.Erased(), journal.append(BORIS, 0, List.of(checkIn(5))));
    }

    @Test
    void a_closed_journal_says_so() {
        journal.close();
        journal.close();

        var refusal = assertThrows(IllegalStateException.class, () -> journal.read(ANNA));
        assertEquals("The journal is closed.", refusal.getMessage());
        assertThrows(IllegalStateException.class, () -> journal.append(ANNA, 0, List.of(checkIn(5))));
    }

    private List<Long> versions(PersonId person) {
        return journal.read(person).stream().map(Entry::version).toList();
    }
}
