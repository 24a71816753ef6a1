package org.paraspinal.web.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraspinal.store.DataFolder;

/** The certificates: kept, for today's names, renewed in time, and good for nothing else. */
class IdentityTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final HouseNames KITCHEN =
            new HouseNames(Optional.of("kitchen"), List.of("192.168.1.20", "fd00::2"));

    private final Drawer drawer = Drawer.inMemory();

    @Test
    void it_is_for_the_names_and_addresses_of_the_machine_on_the_curve_p_256() throws Exception {
        Identity identity = Identity.open(drawer, KITCHEN, NOW);

        var names = identity.server().getSubjectAlternativeNames().stream()
                .map(a -> a.get(1))
                .toList();
        assertEquals(
                Set.of("localhost", "kitchen", "kitchen.local", "127.0.0.1", "192.168.1.20", "fd00:0:0:0:0:0:0:2"),
                Set.copyOf(names));
        assertEquals(
                256,
                ((ECPublicKey) identity.server().getPublicKey())
                        .getParams()
                        .getOrder()
                        .bitLength());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), identity.server().getExtendedKeyUsage());
        assertEquals(-1, identity.server().getBasicConstraints());
        assertEquals(0, identity.authority().getBasicConstraints());
        validate(identity.authority(), identity.server(), NOW);
    }

    @Test
    void opened_again_it_is_the_same_and_only_its_owner_may_read_the_key(@TempDir Path folder) throws Exception {
        Identity first;
        try (var data = DataFolder.open(folder.resolve("data"))) {
            first = Identity.open(Drawer.in(data), KITCHEN, NOW);
        }
        try (var data = DataFolder.open(folder.resolve("data"))) {
            Identity again = Identity.open(Drawer.in(data), KITCHEN, NOW.plus(Duration.ofDays(300)));

            assertEquals(first.server(), again.server());
            assertEquals(first.fingerprint(), again.fingerprint());
        }
        Path key = folder.resolve("data").resolve(Identity.FILE);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    }

    @Test
    void near_its_end_or_for_another_address_it_is_made_anew_by_the_same_authority() {
        Identity first = Identity.open(drawer, KITCHEN, NOW);
        Instant nearItsEnd = first.server().getNotAfter().toInstant().minus(Certificates.SERVER_RENEWED);

        Identity dayBefore = Identity.open(drawer, KITCHEN, nearItsEnd.minusSeconds(1));
        assertEquals(first.server(), dayBefore.server());
        Identity renewed = Identity.open(drawer, KITCHEN, nearItsEnd);
        assertNotEquals(first.server(), renewed.server());
        Identity moved = Identity.open(drawer, new HouseNames(KITCHEN.host(), List.of("10.0.0.4")), nearItsEnd);

        assertNotEquals(renewed.server(), moved.server());
        assertEquals(first.fingerprint(), renewed.fingerprint());
        assertEquals(first.fingerprint(), moved.fingerprint());
    }

    @Test
    void an_authority_near_its_end_or_of_a_machine_renamed_is_made_anew() {
        Identity first = Identity.open(drawer, KITCHEN, NOW);
        assertEquals(
                first.fingerprint(),
                Identity.open(drawer, KITCHEN, NOW.plus(Duration.ofDays(3249))).fingerprint());
        assertNotEquals(
                first.fingerprint(),
                Identity.open(drawer, KITCHEN, NOW.plus(Duration.ofDays(3250))).fingerprint());
        Identity renamed = Identity.open(drawer, new HouseNames(Optional.of("kitchen2"), List.of()), NOW);
        assertNotEquals(first.fingerprint(), renamed.fingerprint());
    }

    @Test
    void the_authority_can_vouch_for_no_web_site() throws Exception {
        X509Certificate kitchen = Certificates.authority(KITCHEN, NOW).certificate();

        for (String own : List.of("localhost", "kitchen", "kitchen.local")) permitted(kitchen, own);
        for (String other : List.of("example.org", "pantry.local", "notkitchen", "local"))
            assertThrows(NameConstraintValidatorException.class, () -> permitted(kitchen, other), other);
        assertTrue(kitchen.getCriticalExtensionOIDs().contains(Extension.nameConstraints.getId()));
    }

    @Test
    void what_the_server_is_given_does_not_hold_the_key_of_the_authority() throws Exception {
        KeyStore store = Identity.open(drawer, KITCHEN, NOW).forTheServer();

        assertEquals(1, store.size());
        assertTrue(store.isKeyEntry("server"));
    }

    private static void validate(X509Certificate authority, X509Certificate server, Instant when) throws Exception {
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(when));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(server)), parameters);
    }

    /** Whether a device that minds the constraints of an authority takes a certificate of it for this name. */
    private static void permitted(X509Certificate authority, String name) throws NameConstraintValidatorException {
        byte[] extension = authority.getExtensionValue(Extension.nameConstraints.getId());
        var constraints = NameConstraints.getInstance(
                ASN1OctetString.getInstance(extension).getOctets());
        var validator = new PKIXNameConstraintValidator();
        validator.intersectPermittedSubtree(constraints.getPermittedSubtrees());
        validator.checkPermitted(new GeneralName(GeneralName.dNSName, name));
    }
}
