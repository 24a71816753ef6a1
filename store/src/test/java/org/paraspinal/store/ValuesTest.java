package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void a_random_person_id_is_a_uuid_of_version_4_and_reads_back() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            PersonId id = PersonId.random(random);
            assertEquals(4, id.value().version());
            assertEquals(2, id.value().variant());
            assertEquals(id, PersonId.parse(id.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "1-1-1-1-1", "123E4567-e89b-42d3-a456-426614174000"})
    void another_text_is_no_person_id_and_is_not_repeated(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> PersonId.parse(text));

        assertEquals(
                "A person id is a UUID in lower case, as 123e4567-e89b-42d3-a456-426614174000.", refusal.getMessage());
    }

    @Test
    void a_key_hash_is_the_sha_256_of_the_secret() {
        assertEquals(
                new KeyHash("link", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                KeyHash.of("link", "abc"));
    }

    @Test
    void a_key_hash_is_never_the_secret_itself() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new KeyHash("link", "my secret"));

        assertEquals("A key hash is 64 hexadecimal digits in lower case.", refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret stuff",
                "{\"a\":1",
                "{\"a\":1} {}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "NaN",
                "\"\ud83d\""
            })
    void a_body_that_is_not_one_json_value_is_refused_and_not_repeated(String body) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> NewEntry.of("note", 1, body));

        assertFalse(refusal.toString().contains("secret"), refusal::toString);
        assertEquals(null, refusal.getCause());
    }

    @Test
    void an_entry_with_a_bad_kind_format_or_amendment_is_refused_in_words() {
        assertRefused(
                "The kind 'Check In' is not in kebab case. Maybe write it like 'check-in'.",
                () -> NewEntry.of("Check In", 1, "1"));
        assertRefused("Entry 'note' has format 0; formats start at 1.", () -> NewEntry.of("note", 0, "1"));
        assertRefused(
                "Entry 'note' amends version 0; versions start at 1.",
                () -> NewEntry.of("note", 1, "1").amending(0));
    }

    @Test
    void no_entry_shows_its_body_when_it_is_printed() {
        assertEquals(
                "NewEntry[note, format 1, 8 characters]",
                NewEntry.of("note", 1, "\"secret\"").toString());
        assertEquals(
                "Entry[%s/3, note, format 1, 8 characters]".formatted(Given.ANNA),
                new Entry(Given.ANNA, 3, Given.MORNING, "note", 1, "\"secret\"", OptionalLong.empty()).toString());
    }

    private static void assertRefused(String words, Runnable attempt) {
        assertEquals(
                words,
                assertThrows(IllegalArgumentException.class, attempt::run).getMessage());
    }
}
