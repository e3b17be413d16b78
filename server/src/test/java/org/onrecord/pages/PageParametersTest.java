package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parameters in the addresses of pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageParametersTest {
    private Served served;

    @BeforeAll
    void start(@TempDir Path folder) {
        served = new Served(folder);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/?q=quay&outlte=Tide | did you mean &#34;outlet&#34;?",
                "/?q=quay&page=two | page is a number",
                "/?q=quay&page=99999999999999999999 | page is a number",
                "/?q=quay&manner=loud | manner is one of",
                "/about?q=quay | there are none here",
                "/check?word=rain | did you mean &#34;words&#34;?",
                "/history?befroe=3 | did you mean &#34;before&#34;?",
                "/speakers?nmae=Vale | did you mean &#34;name&#34;?",
                "/audit?form=2030 | did you mean &#34;from&#34;?",
            })
    void aWrongParameterIsRefusedWithAdvice(String address, String advice) {
        HttpResponse<String> answer = served.get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().replace("&quot;", "&#34;").replace("\"", "&#34;"))
                .contains(advice);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/?q=quay&utm_source=letter&utm_medium=mail",
                "/about?fbclid=x",
                "/check?words=rain&by=Vale&gclid=y",
                "/audit?outlet=Tide&from=2030",
                "/health?probe=1"
            })
    void whatOtherSitesAppendIsIgnored(String address) {
        assertThat(served.get(address).statusCode()).isEqualTo(200);
    }
}
