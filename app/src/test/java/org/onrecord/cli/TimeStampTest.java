package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.log.Hash;
import org.onrecord.log.HeadNote;
import org.onrecord.log.TimeStamp;
import org.onrecord.log.TreeHead;

/// Against the time-stamp responder of OpenSSL.
class TimeStampTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void openSslIsThere() {
        Assumptions.assumeTrue(OpenSslAuthority.isThere(), "needs openssl");
    }

    private static X509Certificate certificate(Path pem) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    @Test
    void theStampOfAnAuthorityIsCheckedAgainstTextAndTrust() throws IOException, CertificateException {
        OpenSslAuthority authority = OpenSslAuthority.in(folder.resolve("one"), "Fjord Time");
        OpenSslAuthority other = OpenSslAuthority.in(folder.resolve("two"), "Other Time");
        String text = new HeadNote("ostvik.example/log", new TreeHead(4, Hash.ofNothing())).text();
        TimeStamp.Query query = TimeStamp.query(text);
        byte[] response = authority.answer(query.bytes());
        TimeStamp stamp = query.answer(response);
        assertThat(stamp.authority()).contains("Fjord Time");
        assertThat(stamp.fault(text, null)).isNull();
        assertThat(TimeStamp.read(stamp.response()).fault(text, List.of(certificate(authority.root()))))
                .isNull();
        assertThat(stamp.fault(text, List.of(certificate(other.root())))).contains("is none that is trusted");
        assertThat(stamp.fault(text + "x\n", null)).contains("of another text");
        assertThatThrownBy(() -> TimeStamp.query("other\n").answer(response))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not to this request");
        // The very tool of the authority accepts what is kept, too.
        Files.write(folder.resolve("kept.tsr"), stamp.response());
        Files.writeString(folder.resolve("head"), text);
        assertThat(OpenSslAuthority.run(
                        folder,
                        "ts",
                        "-verify",
                        "-data",
                        "head",
                        "-in",
                        "kept.tsr",
                        "-CAfile",
                        authority.root().toString()))
                .contains("Verification: OK");
    }

    @Test
    void aStampThatWasChangedAnywhereDoesNotHold() throws IOException {
        OpenSslAuthority authority = OpenSslAuthority.in(folder.resolve("one"), "Fjord Time");
        String text = "a head\n";
        byte[] response = authority.answer(TimeStamp.query(text).bytes());
        int unseen = 0;
        for (int at = 0; at < response.length; at += 7) {
            byte[] changed = response.clone();
            changed[at] ^= 1;
            unseen += holds(changed, text) ? 1 : 0;
        }
        // Bytes outside what is signed, such as those of the certificates that lead to the root, say nothing here.
        assertThat(unseen).isLessThan(response.length / 14);
        assertThat(holds(new byte[0], text)).isFalse();
        assertThat(holds(response, text)).isTrue();
    }

    private static boolean holds(byte[] response, String text) {
        try {
            return TimeStamp.read(response).fault(text, null) == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
