package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.log.NoteSigner;
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.SignedNote;

/// Signed heads, receipts of corrected statements, and records in an older state, as commands show them.
class SignedHeadCommandsTest {
    @TempDir
    private Path folder;

    SignedHeadCommandsTest() {}

    @BeforeEach
    void keepAStory() throws IOException {
        Path story = Files.writeString(
                folder.resolve("quay.txt"), "“The crane stays,” Berit said. “We are late,” Jon said.");
        assertThat(run("add", story).exitCode()).isZero();
    }

    private Cli.Result run(Object... words) {
        return Cli.run(Stream.concat(
                        Stream.of(words[0], "--record", folder.resolve("record")),
                        Arrays.stream(words).skip(1))
                .toArray());
    }

    private String statement() {
        try (Archive archive = Archive.open(
                new RecordLocation.Folder(folder.resolve("record")), AccessMode.READ, Clock.systemUTC(), _ -> {})) {
            return archive.statements(archive.browse().stories(0, 1).getFirst())
                    .getFirst()
                    .statement()
                    .id()
                    .value();
        }
    }

    private Path file(String name, String contents) throws IOException {
        return Files.writeString(folder.resolve(name), contents);
    }

    @Test
    void theHeadIsPrintedAsOtherToolsReadIt() throws IOException {
        NoteVerifier key = NoteVerifier.parse(run("head", "--public-key").output());
        String checkpoint = run("head", "--checkpoint").output();
        assertThat(key.verifies(SignedNote.parse(checkpoint))).isTrue();
        assertThat(run("head").output()).contains("size  4\n").contains("signed by  onrecord/");
        assertThat(run("head", "--format", "json").output())
                .contains("\"size\":4")
                .contains("\"publicKey\":\"" + key.name());
        assertThat(run("verify", "--since", file("checkpoint", checkpoint)).exitCode())
                .isZero();
        assertThat(run(
                                "verify",
                                "--since",
                                file("json", run("head", "--format", "json").output()))
                        .exitCode())
                .isZero();
        assertThat(run("head", "--checkpoint", "--public-key").exitCode()).isEqualTo(2);
    }

    @Test
    void theSignatureOfAWitnessIsKept() throws IOException {
        SignedNote note = SignedNote.parse(run("head", "--checkpoint").output());
        NoteSigner witness = NoteSigner.make("watch.example/north");
        Path cosigned = file("cosigned", new SignedNote(note.text(), List.of(witness.sign(note.text()))).toString());
        Cli.Result kept = run("head", "--add-signature", cosigned, "--witness", witness.verifier());
        assertThat(kept.exitCode()).isZero();
        assertThat(kept.output()).contains("signed by  watch.example/north");
        assertThat(run("verify").output()).contains("the head at 4 is signed by onrecord/", "watch.example/north");
        Cli.Result other = run(
                "head",
                "--add-signature",
                cosigned,
                "--witness",
                NoteSigner.make("watch.example/south").verifier());
        assertThat(other.exitCode()).isEqualTo(3);
        assertThat(other.errorOutput()).contains("there is no signature of watch.example/south");
    }

    @Test
    void aReceiptSaysWhoCorrectedTheStatementAndVerifyChecksTheSignature() throws IOException {
        String id = statement();
        assertThat(run("correct", id, "--speaker", "Siri Moen", "--who", "Aud Vik", "--why", "the sister")
                        .exitCode())
                .isZero();
        String receipt = run("receipt", id).output();
        assertThat(receipt).contains("as corrected by Aud Vik on ", " because the sister");
        Path file = file("receipt.json", receipt);
        Path key = file("record.key", run("head", "--public-key").output());
        Cli.Result right = Cli.run("verify", "--receipt", file, "--public-key", key);
        assertThat(right.exitCode()).isZero();
        assertThat(right.output())
                .contains("stands   as corrected by Aud Vik on ")
                .contains("checked  that the head is signed by onrecord/");
        Cli.Result wrong = Cli.run(
                "verify",
                "--receipt",
                file,
                "--public-key",
                NoteSigner.make("onrecord/other").verifier());
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.output()).contains("record.head.checkpoint: is not signed by onrecord/other");
        assertThat(Cli.run("verify", "--receipt", file).output()).contains("not checked  the signature of the head");
        assertThat(run("check", "The crane stays").output()).contains("as corrected by Aud Vik on ");
        assertThat(run("check", "--format", "json", "The crane stays").output())
                .contains("\"corrections\":[\"as corrected by Aud Vik on ");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        Cli.Result result = Cli.run("verify", "--receipt", file("empty.json", ""));
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errorOutput()).contains("empty.json is empty").doesNotContain("object");
    }

    @Test
    void anOlderStateIsAddedToOnlyIfAPersonSaysSo() throws IOException {
        Path database = folder.resolve("record").resolve("record.mv.db");
        byte[] older = Files.readAllBytes(database);
        Path second = file("second.txt", "“The ferry sails,” Jon said.");
        assertThat(run("add", second).exitCode()).isZero();
        Files.write(database, older);
        Cli.Result verified = run("verify");
        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(verified.output()).contains("file head: once had ");
        Cli.Result refused = run("add", second);
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.errorOutput()).contains("it was put back to an older state", "--accept-older");
        assertThat(run("add", "--accept-older", second).exitCode()).isEqualTo(2);
        Cli.Result accepted = run("add", "--accept-older", "--who", "Aud Vik", "--why", "a lost disk", second);
        assertThat(accepted.exitCode()).isZero();
        assertThat(accepted.errorOutput()).contains("on record at 4: the record goes on from 4 entries");
        assertThat(run("verify").exitCode()).isZero();
        Cli.Result again = run("add", "--accept-older", "--why", "again", second);
        assertThat(again.errorOutput()).contains("has everything that was acknowledged");
    }

    @Test
    void aTimeStampIsObtainedKeptAndChecked() throws IOException {
        Assumptions.assumeTrue(OpenSslAuthority.isThere(), "needs openssl");
        OpenSslAuthority authority = OpenSslAuthority.in(folder.resolve("authority"), "Fjord Time");
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread answering = Thread.ofVirtual().start(() -> answer(server, authority));
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            Cli.Result refused = run("head", "--timestamp", address);
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.errorOutput()).contains("--allow-private-addresses");
            Cli.Result stamped = run("head", "--timestamp", address, "--allow-private-addresses");
            assertThat(stamped.errorOutput()).isEmpty();
            assertThat(stamped.output()).contains("stamped    ", "by CN=Fjord Time");
            answering.interrupt();
        }
        assertThat(run("verify").output()).contains("existed at ", "CN=Fjord Time, if you trust it");
        assertThat(run("verify", "--tsa-certificate", authority.root()).output())
                .contains("which you trust");
        OpenSslAuthority other = OpenSslAuthority.in(folder.resolve("other"), "Other Time");
        Cli.Result distrusted = run("verify", "--tsa-certificate", other.root());
        assertThat(distrusted.exitCode()).isEqualTo(1);
        assertThat(distrusted.output()).contains("table memo, head/stamp/4/1: the authority CN=Fjord Time is none");
    }

    /// Answers one request over HTTP with a time stamp.
    private static void answer(ServerSocket server, OpenSslAuthority authority) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            Matcher length = Pattern.compile("(?i)content-length: *([0-9]+)").matcher(head);
            byte[] answer = length.find() && head.indexOf("application/timestamp-query") > 0
                    ? authority.answer(in.readNBytes(Integer.parseInt(length.group(1))))
                    : new byte[0];
            String begin =
                    "HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\nConnection: close\r\nContent-Length: "
                            + answer.length + "\r\n\r\n";
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
