package org.paraspinal.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files laid into the data folder are there in full or not at all, for their owner only. */
class ShelfTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void a_file_that_was_put_is_there_whole_in_the_stead_of_what_was_until_it_is_removed() throws IOException {
        var shelf = Shelf.in(data, "laid");
        assertEquals(List.of(), shelf.names());
        assertFalse(Files.exists(data.resolve("laid")), "looking makes nothing");

        shelf.put("b.json", new byte[] {1});
        shelf.put("b.json", new byte[] {2, 3});
        shelf.put("a-9.0f.yaml", new byte[0]);

        assertEquals(List.of("a-9.0f.yaml", "b.json"), shelf.names());
        assertArrayEquals(new byte[] {2, 3}, shelf.read("b.json").orElseThrow());
        shelf.remove("b.json");
        shelf.remove("b.json");
        assertEquals(Optional.empty(), shelf.read("b.json"));
    }

    @Test
    void what_was_left_half_written_is_not_there_and_is_no_hindrance() throws IOException {
        var shelf = Shelf.in(data, "laid");
        shelf.put("a.json", new byte[] {1});
        Files.write(data.resolve("laid").resolve("b.json.part"), new byte[] {9});

        assertEquals(List.of("a.json"), shelf.names());
        shelf.put("b.json", new byte[] {2});

        assertArrayEquals(new byte[] {2}, shelf.read("b.json").orElseThrow());
        assertFalse(Files.exists(data.resolve("laid").resolve("b.json.part")));
    }

    @Test
    void others_on_this_machine_may_not_look_in() throws IOException {
        Shelf.in(data, "laid").put("a.json", new byte[] {1});

        assertFalse(PrivateFiles.isOpenToOthers(data.resolve("laid")));
        assertFalse(PrivateFiles.isOpenToOthers(data.resolve("laid").resolve("a.json")));
    }

    @Test
    void no_name_leads_out_of_the_folder() {
        var shelf = Shelf.in(data, "laid");

        for (String name : List.of("../journal.db", "a/b", ".hidden", "", "A.json", "a..b"))
            assertThrows(IllegalArgumentException.class, () -> shelf.read(name), name);
        assertThrows(IllegalArgumentException.class, () -> Shelf.in(data, ".."));
    }
}
