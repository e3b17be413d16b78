package org.onrecord.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://post.example/a", "https://post.example", "HTTPS://POST.EXAMPLE/b?c#d"})
    void anAddressOfTheWebIsTakenAsItIsWritten(String words) {
        assertThat(WebAddress.of("  " + words + "\n")).hasToString(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "post.example",
                "/a/b",
                "file:///etc/passwd",
                "ftp://post.example/a",
                "javascript:alert(1)",
                "mailto:ida@post.example",
                "https:///a",
                "https://ida:secret@post.example/",
                "https://ida@post.example/",
                "https://post.example/a b",
                "https://[post/"
            })
    void nothingElseIsAnAddress(String words) {
        assertThat(WebAddress.of(words)).isNull();
    }

    @Test
    void noWordsAreNoAddress() {
        assertThat(WebAddress.of(null)).isNull();
    }

    @Test
    void aPartIsMadeWholeByTheAddressWhereItStands() {
        URI base = URI.create("https://post.example/news/feed.xml");
        assertThat(WebAddress.of("bridge", base)).hasToString("https://post.example/news/bridge");
        assertThat(WebAddress.of("/bridge", base)).hasToString("https://post.example/bridge");
        assertThat(WebAddress.of("//tide.example/bridge", base)).hasToString("https://tide.example/bridge");
        assertThat(WebAddress.of("http://tide.example/", base)).hasToString("http://tide.example/");
        assertThat(WebAddress.of("mailto:ida@post.example", base)).isNull();
    }
}
