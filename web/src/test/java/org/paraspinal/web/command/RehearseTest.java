package org.paraspinal.web.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rehearsal of a start opens pages and leaves nothing behind; it is the launcher's own, and no help names it. */
class RehearseTest {
    @Test
    void a_rehearsal_ends_well_and_leaves_no_folder_behind() throws IOException {
        Set<Path> before = rehearsals();

        assertEquals(0, Paraspinal.commandLine().execute("rehearse"));

        assertEquals(before, rehearsals());
        assertFalse(Paraspinal.commandLine().getUsageMessage().contains("rehearse"));
    }

    private static Set<Path> rehearsals() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(p -> p.getFileName().toString().startsWith("paraspinal-rehearsal"))
                    .collect(Collectors.toSet());
        }
    }
}
