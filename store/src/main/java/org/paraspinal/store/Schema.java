package org.paraspinal.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The shape of the tables: numbered migrations, each applied once, none ever edited. */
final class Schema {

    private Schema() {}

    /** Applies what is missing. */
    static void bringUpToDate(Path file) throws CannotOpen, SQLException {
        Database.connect(file).close();
        try {
            Optional<String> objection = objection(file);
            if (objection.isPresent()) {
                throw new CannotOpen("""
                        The data file %s %s; nothing was changed. \
                        Start the Paraspinal that wrote it, or name another folder with --data.""".formatted(file, objection.get()));
            }
            flyway(file).migrate();
        } catch (FlywayException failed) {
            throw new CannotOpen(
                    "The data file %s cannot be brought up to date: %s".formatted(file, Reason.of(failed)), failed);
        }
    }

    /** Why the tables cannot be used, as the end of a sentence; empty also when they only want the newest migrations. */
    static Optional<String> objection(Path file) {
        Flyway flyway = flyway(file);
        if (Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(MigrationState.FUTURE_SUCCESS::equals)) {
            return Optional.of("was written by a newer Paraspinal");
        }
        return flyway.validateWithResult().validationSuccessful
                ? Optional.empty()
                : Optional.of("is not laid out as this Paraspinal knows it");
    }

    private static Flyway flyway(Path file) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(Database.source(file))
                .locations("classpath:org/paraspinal/store/migration")
                .ignoreMigrationPatterns("*:pending")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .loggers(SilentFlyway.class.getName())
                .load();
    }
}
