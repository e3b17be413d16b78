package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A time-stamping authority of a test's own: OpenSSL's responder, with a root and a certificate under it.
final class OpenSslAuthority {
    private static final String SETTINGS = """
            [req]
            distinguished_name = name
            [name]
            [root]
            basicConstraints = critical,CA:TRUE
            keyUsage = critical,keyCertSign
            [stamps]
            basicConstraints = critical,CA:FALSE
            keyUsage = critical,digitalSignature
            extendedKeyUsage = critical,timeStamping
            [tsa]
            default_tsa = here
            [here]
            dir = .
            serial = ./serial
            crypto_device = builtin
            signer_cert = ./tsa.pem
            signer_key = ./tsa.key
            signer_digest = sha256
            certs = ./root.pem
            default_policy = 1.2.3.4.1
            digests = sha256
            ordering = no
            tsa_name = no
            ess_cert_id_chain = no
            ess_cert_id_alg = sha256
            """;

    private final Path folder;

    private OpenSslAuthority(Path folder) {
        this.folder = folder;
    }

    /// Returns whether OpenSSL is installed.
    static boolean isThere() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Makes an authority with keys of its own in a folder.
    static OpenSslAuthority in(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("settings"), SETTINGS);
        Files.writeString(folder.resolve("serial"), "01\n");
        run(
                folder,
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "root.key",
                "-out",
                "root.pem",
                "-days",
                "2",
                "-subj",
                "/CN=" + name + " Root",
                "-config",
                "settings",
                "-extensions",
                "root");
        run(
                folder,
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "tsa.key",
                "-out",
                "tsa.csr",
                "-subj",
                "/CN=" + name,
                "-config",
                "settings");
        run(
                folder,
                "x509",
                "-req",
                "-in",
                "tsa.csr",
                "-CA",
                "root.pem",
                "-CAkey",
                "root.key",
                "-CAcreateserial",
                "-out",
                "tsa.pem",
                "-days",
                "2",
                "-extfile",
                "settings",
                "-extensions",
                "stamps");
        return new OpenSslAuthority(folder);
    }

    /// Returns the file with the root's certificate.
    Path root() {
        return folder.resolve("root.pem");
    }

    /// Returns the authority's answer to a request.
    byte[] answer(byte[] request) throws IOException {
        Files.write(folder.resolve("request"), request);
        run(
                folder,
                "ts",
                "-reply",
                "-config",
                "settings",
                "-section",
                "here",
                "-queryfile",
                "request",
                "-out",
                "reply");
        return Files.readAllBytes(folder.resolve("reply"));
    }

    static String run(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("openssl " + String.join(" ", words) + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said;
    }
}
