package org.paraspinal.web.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.paraspinal.store.DataFolder;
import picocli.CommandLine.Option;

/** The option that says where the data lie, for every command that reads or writes them. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the data. Left out: your user's data folder.")
    private @Nullable Path data;

    /** As it was said, or the user's own. */
    Path folder() {
        return data == null ? DataFolder.usual(System.getenv(), System.getProperties()) : data;
    }
}
