package org.paraspinal.web.lan;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.paraspinal.store.DataFolder;

/** Where the key and the list of devices lie: a few small files that nobody else may look into. */
public interface Drawer {
    Optional<byte[]> read(String name);

    /** Returns when it is safely there, in the stead of what was. */
    void put(String name, byte[] content);

    /** In the data folder. */
    static Drawer in(DataFolder folder) {
        return new Drawer() {
            @Override
            public Optional<byte[]> read(String name) {
                return folder.kept(name);
            }

            @Override
            public void put(String name, byte[] content) {
                folder.keep(name, content);
            }
        };
    }

    /** In memory, for a demonstration: gone with the program. */
    static Drawer inMemory() {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        return new Drawer() {
            @Override
            public Optional<byte[]> read(String name) {
                return Optional.ofNullable(files.get(name)).map(byte[]::clone);
            }

            @Override
            public void put(String name, byte[] content) {
                files.put(name, content.clone());
            }
        };
    }
}
