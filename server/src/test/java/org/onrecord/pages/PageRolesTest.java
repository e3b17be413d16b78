package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.token.Role;

/// Which role each form that writes needs.
class PageRolesTest {
    private static final String STORY = "a".repeat(64);
    private static final List<String> OF_EDITORS = List.of(
            "/correct/" + "a".repeat(16), "/speakers/0/merge", "/speakers/0/split", "/undo/1", "/read/none/keep");

    @TempDir
    private Path folder;

    @Test
    void everyFormThatWritesNeedsItsRole() {
        try (Served served = new Served(folder)) {
            String reader = served.token("Ann Example", Role.READER);
            String editor = served.token("Jo Example", Role.EDITOR);
            String admin = served.token("Ida Example", Role.ADMIN);
            for (String path : OF_EDITORS) {
                assertThat(served.post(path, "").statusCode()).as(path).isEqualTo(401);
                assertThat(served.post(path, reader).statusCode()).as(path).isEqualTo(403);
                assertThat(served.post(path, editor).statusCode()).as(path).isNotIn(401, 403);
            }
            String withdraw = "/stories/" + STORY + "/withdraw";
            assertThat(served.post(withdraw, "").statusCode()).isEqualTo(401);
            assertThat(served.post(withdraw, editor).statusCode()).isEqualTo(403);
            assertThat(served.post(withdraw, admin).statusCode()).isNotIn(401, 403);
        }
    }
}
