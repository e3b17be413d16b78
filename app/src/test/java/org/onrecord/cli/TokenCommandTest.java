package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aTokenCanEnd() {
        assertThat(token("add", "--name", "Jo Example", "--expires", "30d").exitCode())
                .isZero();
        assertThat(token("add", "--name", "Ann Example", "--expires", "2999-12-31")
                        .errorOutput())
                .contains("until 2999-12-31");

        assertThat(token("list").output()).contains("valid until 2999-12-31\tAnn Example");
    }

    @ParameterizedTest(name = "--expires {0}")
    @ValueSource(strings = {"soon", "0d", "-3d", "2001-01-01", "2031-02-30", "999999999999d", ""})
    void anEndThatIsNoneIsWrongUse(String expires) {
        Cli.Result result = token("add", "--name", "Jo Example", "--expires", expires);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorOutput()).contains("--expires");
        assertThat(token("list").output()).isEmpty();
    }

    @Test
    void aRoleThatThereIsNotIsWrongUse() {
        assertThat(token("add", "--name", "Jo Example", "--role", "king").exitCode())
                .isEqualTo(2);
    }
}
