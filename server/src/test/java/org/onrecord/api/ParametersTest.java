package org.onrecord.api;

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
import org.onrecord.token.Role;

/// Names and values that a request cannot have.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersTest {
    private Served served;

    @BeforeAll
    void start(@TempDir Path folder) {
        served = Served.to(folder, Role.ADMIN);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "statements?q=quay&mannner=direct | unknown parameter \"mannner\"; did you mean \"manner\"?",
                "statements?q=quay&zebra=1 | unknown parameter \"zebra\"; known are by, copies",
                "statements?q=quay&q=tide | q is given 2 times; give it once",
                "stories?limt=3 | did you mean \"limit\"?",
                "head?since=3 | unknown parameter \"since\"; there are none here",
                "statements?sort=oldest | sort is one of",
                "statements?q=quay&limit=-1 | limit",
                "statements?from=31-12-2030 | from",
                "statements?named=perhaps | named is yes or no",
                "consistency?from=two | from is a number",
                "check?wrods=rain | did you mean \"words\"?",
                "statements/feed.atom?kidn=claim | did you mean \"kind\"?",
            })
    void aWrongParameterIsRefusedWithAdvice(String address, String advice) throws Exception {
        HttpResponse<String> answer = served.get("/api/v1/" + address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Served.body(answer).path("detail").asString()).contains(advice);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"statements?kind=claim&kind=denial", "statements?by=1&by=2", "statements?q=quay&q=quay"})
    void whatCanBeRepeatedIsTaken(String address) throws Exception {
        assertThat(served.get("/api/v1/" + address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "check | {\"words\": \"rain\", \"form\": 1} | unknown member \"form\"; known are by, speaker, withdrawn, words",
                "read | {\"txet\": \"rain\"} | unknown member \"txet\"; did you mean \"text\"?",
                "stories | {\"text\": \"rain\", \"uid\": \"1\"} | unknown member \"uid\"; did you mean \"guid\"?",
                "corrections | {\"statement\": \"a\", \"reasons\": \"b\"} | did you mean \"reason\"?",
                "merges | {\"from\": 1, \"onto\": 2, \"reason\": \"b\"} | did you mean \"into\"?",
                "splits | {\"speakers\": 1} | did you mean \"speaker\"?",
                "withdrawals | {\"storey\": \"a\"} | did you mean \"story\"?",
            })
    void anUnknownMemberOfABodyIsRefusedWithAdvice(String path, String body, String advice) throws Exception {
        HttpResponse<String> answer = served.post("/api/v1/" + path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Served.body(answer).path("detail").asString()).contains(advice);
    }
}
