package org.paraspinal.store;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Flyway without its running commentary; what goes wrong comes as an exception. Made by Flyway, by name. */
public final class SilentFlyway implements LogCreator {

    @Override
    public Log createLogger(Class<?> speaker) {
        return new Silence();
    }

    private static final class Silence implements Log {

        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception cause) {}

        @Override
        public void notice(String message) {}
    }
}
