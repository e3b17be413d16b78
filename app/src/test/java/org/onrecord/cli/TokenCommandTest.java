package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
    @TempDir
    private Path folder;

    private Cli.Result token(String command, String... more) {
        String[] words = new String[4 + more.length];
        words[0] = "token";
        words[1] = command;
        words[2] = "--record";
        words[3] = folder.toString();
        System.arraycopy(more, 0, words, 4, more.length);
        return Cli.run((Object[]) words);
    }

    @Test
    void aTokenIsPrintedOnceListedWithoutItsSecretAndRevoked() {
        String secret =
                token("add", "--name", "Jo Example", "--role", "admin").output().strip();
        assertThat(secret).matches("onr_[A-Za-z0-9_-]{43}");

        String listed = token("list").output();
        assertThat(listed)
                .contains("admin")
                .contains("valid")
                .contains("Jo Example")
                .doesNotContain(secret);

        String id = listed.substring(0, listed.indexOf('\t'));
        assertThat(token("revoke", id).exitCode()).isZero();
        assertThat(token("list").output()).contains("revoked");
        assertThat(token("revoke", id).exitCode()).isEqualTo(1);
    }

    @Test
    void aRoleThatThereIsNotIsWrongUse() {
        assertThat(token("add", "--name", "Jo Example", "--role", "king").exitCode())
                .isEqualTo(2);
    }
}
