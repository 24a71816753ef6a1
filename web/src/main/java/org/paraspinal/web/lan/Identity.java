package org.paraspinal.web.lan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What this machine shows to prove that it is itself: a small authority of its own, which a phone is told once to trust, and a
 * certificate signed by it for the names and addresses of today.
 */
public final class Identity {
    static final String FILE = "lan-certificates.p12";

    /** Keeps nobody out: the file is for its owner only, and this is no secret. */
    private static final char[] NO_SECRET = "paraspinal".toCharArray();

    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";

    private final Signing authority;
    private final Signing server;

    private Identity(Signing authority, Signing server) {
        this.authority = authority;
        this.server = server;
    }

    /** A certificate with its key. */
    record Signing(PrivateKey key, X509Certificate certificate) {}

    /**
     * The identity that is kept, with whatever is missing, near its end, or for other names made anew and kept. Phones that trust the
     * authority go on to trust it, unless the host was renamed or ten years have passed.
     */
    static Identity open(Drawer drawer, HouseNames names, Instant now) {
        try {
            Optional<Identity> kept = read(drawer);
            Optional<Signing> trusted = kept.map(i -> i.authority)
                    .filter(a -> Certificates.holds(a.certificate(), Certificates.AUTHORITY_RENEWED, now))
                    .filter(a -> Certificates.isAuthorityOf(a.certificate(), names));
            Signing authority = trusted.isPresent() ? trusted.get() : Certificates.authority(names, now);
            Optional<Signing> server = kept.filter(_ -> trusted.isPresent())
                    .map(i -> i.server)
                    .filter(s -> Certificates.holds(s.certificate(), Certificates.SERVER_RENEWED, now))
                    .filter(s -> Certificates.isFor(s.certificate(), names));
            if (server.isPresent()) return new Identity(authority, server.get());
            var made = new Identity(authority, Certificates.server(authority, names, now));
            drawer.put(FILE, made.written());
            return made;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("The certificate for other devices cannot be made or read.", failed);
        }
    }

    private static Optional<Identity> read(Drawer drawer) throws GeneralSecurityException, IOException {
        Optional<byte[]> file = drawer.read(FILE);
        if (file.isEmpty()) return Optional.empty();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(file.get()), NO_SECRET);
        if (!store.containsAlias(AUTHORITY) || !store.containsAlias(SERVER)) return Optional.empty();
        return Optional.of(new Identity(signing(store, AUTHORITY), signing(store, SERVER)));
    }

    private static Signing signing(KeyStore store, String name) throws GeneralSecurityException {
        return new Signing((PrivateKey) store.getKey(name, NO_SECRET), (X509Certificate) store.getCertificate(name));
    }

    private byte[] written() throws GeneralSecurityException, IOException {
        var out = new ByteArrayOutputStream();
        KeyStore store = empty();
        store.setKeyEntry(AUTHORITY, authority.key(), NO_SECRET, new Certificate[] {authority.certificate()});
        store.setKeyEntry(SERVER, server.key(), NO_SECRET, chain());
        store.store(out, NO_SECRET);
        return out.toByteArray();
    }

    private Certificate[] chain() {
        return new Certificate[] {server.certificate(), authority.certificate()};
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_SECRET);
        return store;
    }

    /** What the server needs to speak HTTPS: its key with the chain, under this password. The authority's key is not in it. */
    public KeyStore forTheServer() {
        try {
            KeyStore store = empty();
            store.setKeyEntry(SERVER, server.key(), NO_SECRET, chain());
            return store;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("The certificate for other devices cannot be handed on.", failed);
        }
    }

    public static String password() {
        return new String(NO_SECRET);
    }

    /** The authority's certificate, for phones to trust. */
    public X509Certificate authority() {
        return authority.certificate();
    }

    /** The certificate of today's names. */
    public X509Certificate server() {
        return server.certificate();
    }

    /** The SHA-256 of the authority's certificate, as phones show it: pairs of digits with colons. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(authority.certificate().getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
