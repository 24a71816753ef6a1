package org.paraspinal.store;

import java.time.InstantSource;

class InMemoryJournalTest extends JournalContract {

    @Override
    Journal open(InstantSource clock) {
        return new InMemoryJournal(clock);
    }
}
