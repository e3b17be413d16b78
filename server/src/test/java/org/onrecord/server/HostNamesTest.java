package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.request.Links;
import org.onrecord.standin.CastFinder;

class HostNamesTest {
    @ParameterizedTest(name = "--host {0} --address {1}, asked as {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "127.0.0.1, -, localhost, true",
                "127.0.0.1, -, 192.0.2.7, false",
                "127.0.0.1, -, quay.example, false",
                "127.0.0.1, https://quay.example/onrecord, quay.example, true",
                "127.0.0.1, https://Quay.example, quay.example, true",
                "127.0.0.1, https://quay.example/onrecord, 127.0.0.1, true",
                "127.0.0.1, https://quay.example/onrecord, tide.example, false",
                "127.0.0.1, https://quay.example/onrecord, quay.example.tide.example, false",
                "0.0.0.0, -, 192.0.2.7, true",
                "0.0.0.0, -, [2001:db8::7], true",
                "0.0.0.0, -, localhost, true",
                "0.0.0.0, -, quay.example, false",
                "0.0.0.0, -, 192.0.2.7.quay.example, false",
                "0.0.0.0, https://quay.example, quay.example, true",
                "0.0.0.0, https://quay.example, tide.example, false",
                "desk.quay.example, -, desk.quay.example, true",
                "desk.quay.example, -, tide.example, false",
                "desk.quay.example, -, '', false",
            })
    void aServerAnswersToItsOwnNamesAlone(String host, @Nullable URI address, String name, boolean isOwn) {
        ServerSettings settings = ServerSettings.local(Path.of("tokens.json"), CastFinder::new)
                .listening(host, 8080)
                .behind(address);
        Links links = address == null ? new Links("http://" + host + ":8080", "") : Links.of(address);

        assertThat(HostNames.of(settings, links).isOwn(name)).isEqualTo(isOwn);
    }
}
