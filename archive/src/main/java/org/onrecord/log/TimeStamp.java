package org.onrecord.log;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Sha256;

/// The word of a time-stamping authority that a text existed at a time (RFC 3161). Immutable.
///
/// The answer of the authority contains its certificate. Whether the certificate deserves trust, only a
/// person can say, by giving the authorities that they trust to [#fault(String, Collection)].
public final class TimeStamp {
    private final byte[] response;
    private final TimeStampToken token;
    private final X509Certificate certificate;

    private TimeStamp(byte[] response, TimeStampToken token, X509Certificate certificate) {
        this.response = response;
        this.token = token;
        this.certificate = certificate;
    }

    /// A request to an authority, which learns only the SHA-256 of the text that is to be stamped.
    public static final class Query {
        private final String text;
        private final TimeStampRequest request;

        private Query(String text, TimeStampRequest request) {
            this.text = text;
            this.request = request;
        }

        /// Returns the request's bytes, to be sent as `application/timestamp-query`.
        public byte[] bytes() {
            try {
                return request.getEncoded();
            } catch (IOException e) {
                throw new IllegalStateException("a request for a time stamp cannot be written", e);
            }
        }

        /// Reads the answer.
        ///
        /// @throws IllegalArgumentException if it is not a time stamp of this text; the message says why
        public TimeStamp answer(byte[] response) {
            TimeStamp stamp = TimeStamp.read(response);
            try {
                new TimeStampResponse(response).validate(request);
            } catch (TSPException | IOException | RuntimeException e) {
                throw new IllegalArgumentException("the answer is not to this request: " + e.getMessage(), e);
            }
            String fault = stamp.fault(text, null);
            if (fault != null) {
                throw new IllegalArgumentException(fault);
            }
            return stamp;
        }
    }

    /// Returns a request for the time stamp of a text.
    public static Query query(String text) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return new Query(
                text,
                generator.generate(
                        NISTObjectIdentifiers.id_sha256, digest(text), new BigInteger(64, new SecureRandom())));
    }

    private static byte[] digest(String text) {
        return new Sha256().and(text.getBytes(StandardCharsets.UTF_8)).digest();
    }

    /// Reads an authority's answer in DER.
    ///
    /// @throws IllegalArgumentException if it is not one with a time stamp and its certificate
    public static TimeStamp read(byte[] response) {
        try {
            TimeStampResponse answer = new TimeStampResponse(response);
            TimeStampToken token = answer.getTimeStampToken();
            if (token == null) {
                throw new IllegalArgumentException("the authority gave no time stamp: " + answer.getStatusString());
            }
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
            if (found.isEmpty()) {
                throw new IllegalArgumentException("the time stamp contains no certificate of the authority");
            }
            return new TimeStamp(
                    response.clone(),
                    token,
                    new JcaX509CertificateConverter()
                            .getCertificate(found.iterator().next()));
        } catch (TSPException | IOException | GeneralSecurityException | RuntimeException e) {
            // The library reports what it cannot parse by exceptions of many classes.
            throw new IllegalArgumentException("it is not a time stamp: " + e.getMessage(), e);
        }
    }

    /// Returns why this is not a time stamp of `text`, or null if it is one.
    ///
    /// @param trusted the certificates of the authorities that are trusted, or null to leave that open
    public @Nullable String fault(String text, @Nullable Collection<X509Certificate> trusted) {
        if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                || !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), digest(text))) {
            return "the time stamp is of another text";
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (TSPException | OperatorCreationException | RuntimeException e) {
            return "the time stamp does not hold: " + e.getMessage();
        }
        return trusted == null || isTrusted(trusted)
                ? null
                : "the authority " + authority() + " is none that is trusted";
    }

    /// Returns whether a chain of certificates that were valid at the time leads to a trusted one.
    private boolean isTrusted(Collection<X509Certificate> trusted) {
        try {
            JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
            Set<X509Certificate> all = new HashSet<>(List.of(certificate));
            for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
                all.add(converter.getCertificate(holder));
            }
            Set<TrustAnchor> anchors = new HashSet<>();
            trusted.forEach(anchor -> anchors.add(new TrustAnchor(anchor, null)));
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(certificate);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
            parameters.setDate(Date.from(time()));
            // Lists of revoked certificates are on the web, and checking fetches nothing.
            parameters.setRevocationEnabled(false);
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException _) {
            return trusted.contains(certificate);
        }
    }

    /// Returns the time that the authority gives.
    public Instant time() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /// Returns the name of the authority, as its certificate has it.
    public String authority() {
        return certificate.getSubjectX500Principal().getName();
    }

    /// Returns the authority's answer, in DER.
    public byte[] response() {
        return response.clone();
    }
}
