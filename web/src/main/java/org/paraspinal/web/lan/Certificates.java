package org.paraspinal.web.lan;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.paraspinal.web.lan.Identity.Signing;

/** Makes the two certificates, on the curve P-256, and says whether one still fits. */
final class Certificates {
    private static final Duration AUTHORITY_HOLDS = Duration.ofDays(3650);

    /** Before its last year, so that whatever it signs ends before it does. */
    static final Duration AUTHORITY_RENEWED = Duration.ofDays(400);

    /** Phones take none for longer than 825 days. */
    private static final Duration SERVER_HOLDS = Duration.ofDays(397);

    static final Duration SERVER_RENEWED = Duration.ofDays(30);

    /** Clocks in a house differ. */
    private static final Duration EARLIER = Duration.ofDays(1);

    private static final int DNS = 2;
    private static final int IP = 7;

    private Certificates() {}

    /**
     * An authority for the names of one machine. It cannot vouch for a web site: it is bound to that machine's own names,
     * and may sign no other authority.
     */
    static Signing authority(HouseNames names, Instant now) throws GeneralSecurityException, IOException {
        KeyPair keys = keys();
        X500Principal subject = subject(names);
        var builder = builder(subject, subject, keys, now, AUTHORITY_HOLDS);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        GeneralSubtree[] permitted = names.names().stream()
                .map(n -> new GeneralSubtree(new GeneralName(GeneralName.dNSName, n)))
                .toArray(GeneralSubtree[]::new);
        builder.addExtension(Extension.nameConstraints, true, new NameConstraints(permitted, null));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return new Signing(keys.getPrivate(), signed(builder, keys));
    }

    /** A certificate for the names and addresses of today. */
    static Signing server(Signing authority, HouseNames names, Instant now)
            throws GeneralSecurityException, IOException {
        KeyPair keys = keys();
        var subject = new X500Principal("CN=" + names.host().orElse("localhost") + ", O=Paraspinal");
        var builder = builder(authority.certificate().getSubjectX500Principal(), subject, keys, now, SERVER_HOLDS);
        var extensions = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives(names)));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                extensions.createAuthorityKeyIdentifier(authority.certificate().getPublicKey()));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()));
        return new Signing(
                keys.getPrivate(),
                signed(builder, new KeyPair(authority.certificate().getPublicKey(), authority.key())));
    }

    private static GeneralName[] alternatives(HouseNames names) {
        var out = new ArrayList<GeneralName>();
        names.names().forEach(n -> out.add(new GeneralName(GeneralName.dNSName, n)));
        names.numbers().forEach(n -> out.add(new GeneralName(GeneralName.iPAddress, n)));
        return out.toArray(GeneralName[]::new);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair keys, Instant now, Duration holds) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
                Date.from(now.minus(EARLIER)),
                Date.from(now.plus(holds)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair by)
            throws GeneralSecurityException {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException unsigned) {
            throw new GeneralSecurityException("The certificate cannot be signed.", unsigned);
        }
    }

    /** Whether it holds now, and for as long again. */
    static boolean holds(X509Certificate certificate, Duration longer, Instant now) {
        return !certificate.getNotBefore().toInstant().isAfter(now)
                && certificate.getNotAfter().toInstant().isAfter(now.plus(longer));
    }

    /** Whether a server's certificate is for these names and addresses, and no others. */
    static boolean isFor(X509Certificate certificate, HouseNames names) {
        return alternatives(certificate, DNS).equals(names.names())
                && alternatives(certificate, IP).equals(plain(names.numbers()));
    }

    /** Whether an authority was made for the machine of this name. */
    static boolean isAuthorityOf(X509Certificate authority, HouseNames names) {
        return authority.getSubjectX500Principal().equals(subject(names));
    }

    private static X500Principal subject(HouseNames names) {
        return new X500Principal("CN=Paraspinal on " + names.host().orElse("this machine") + ", O=Paraspinal");
    }

    private static Set<String> alternatives(X509Certificate certificate, int kind) {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            var out = new TreeSet<String>();
            if (all == null) return out;
            for (List<?> a : all) if (a.getFirst().equals(kind)) out.add(String.valueOf(a.get(1)));
            return kind == IP ? plain(out) : out;
        } catch (CertificateParsingException unreadable) {
            return Set.of();
        }
    }

    /** Each address written the same way. */
    private static Set<String> plain(Set<String> addresses) {
        var out = new TreeSet<String>();
        for (String a : addresses) out.add(InetAddress.ofLiteral(a).getHostAddress());
        return out;
    }
}
