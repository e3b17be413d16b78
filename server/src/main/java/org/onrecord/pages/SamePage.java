package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.SameUtterance;
import org.onrecord.copies.Drift;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.StatementStatus;
import org.onrecord.request.AppContext;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.story.Story;

/// The page that shows the same words elsewhere: each version of an utterance with what it cut, added or
/// changed.
final class SamePage implements Page {
    private final AppContext app;
    private final TemplateRenderer renderer;

    SamePage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/same/{statement}", this::answer);
    }

    /// The content of the template.
    ///
    /// @param statement the statement whose versions are shown
    /// @param versions all versions, the fullest first, then the earliest published first
    record Same(KeptStatement statement, List<Version> versions) {
        /// Returns whether no other story has it.
        boolean isAlone() {
            return versions.size() == 1;
        }
    }

    /// One version.
    ///
    /// @param kept the statement
    /// @param pieces its words beside those of the fullest
    /// @param isFullest true if the others are compared with it
    /// @param isEarliest true if it was published first, as far as dates are known
    /// @param isSame true if it has exactly the words of the fullest
    record Version(KeptStatement kept, List<Piece> pieces, boolean isFullest, boolean isEarliest, boolean isSame) {
        /// Returns who published it.
        String outlet() {
            Story story = kept.story().story();
            if (story.outlet() != null) {
                return Html.safe(story.outlet().name());
            }
            return story.agency() == null ? "Unknown outlet" : Html.safe(story.agency());
        }

        /// Returns its status in a word; empty if it is current.
        String status() {
            return kept.status() == StatementStatus.CURRENT ? "" : kept.status().word();
        }

        /// Returns how it differs, in words.
        String difference() {
            if (isFullest) {
                return "the fullest";
            }
            if (isSame) {
                return "the same words";
            }
            long cut = pieces.stream().filter(piece -> piece.look() == Look.CUT).count();
            long added =
                    pieces.stream().filter(piece -> piece.look() == Look.ADDED).count();
            return cut > 0 && added > 0 ? "changed" : cut > 0 ? "cut" : "with more";
        }
    }

    /// How words compare with the fullest version.
    enum Look {
        /// Both have them.
        SAME,
        /// Only the fullest has them.
        CUT,
        /// Only this version has them.
        ADDED
    }

    /// Some words of a version or of the fullest.
    record Piece(String words, Look look) {
        static Piece of(String words, Look look) {
            return new Piece(Html.safe(words), look);
        }
    }

    private void answer(Context context) {
        String id = context.pathParam("statement");
        KeptStatement statement = WithdrawnParameter.shown(
                context,
                app.archive()
                        .statement(Links.statement(id))
                        .orElseThrow(() -> Problem.notFound("no statement on record has the id " + id)));
        SameUtterance same = app.archive().same(statement, WithdrawnParameter.of(context));
        renderer.print(context, "same.jte", "The same words elsewhere", "", new Same(statement, versions(same)));
    }

    private static List<Version> versions(SameUtterance same) {
        KeptStatement earliest = same.statements().stream()
                .min(Comparator.comparing(
                                SamePage::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparingLong(KeptStatement::number))
                .orElseThrow();
        Drift drift = same.drift();
        KeptStatement fullest = same.statement(drift.fullest());
        List<Version> others = new ArrayList<>();
        for (Drift.Compared other : drift.others()) {
            KeptStatement kept = same.statement(other.version());
            others.add(new Version(kept, pieces(other), false, kept.number() == earliest.number(), other.isSame()));
        }
        others.sort(Comparator.comparing(
                version -> published(version.kept()), Comparator.nullsLast(Comparator.naturalOrder())));
        List<Version> versions = new ArrayList<>();
        versions.add(new Version(
                fullest,
                List.of(Piece.of(drift.fullest().words(), Look.SAME)),
                true,
                fullest.number() == earliest.number(),
                true));
        versions.addAll(others);
        return versions;
    }

    private static @Nullable LocalDate published(KeptStatement kept) {
        return kept.story().story().published();
    }

    private static List<Piece> pieces(Drift.Compared other) {
        List<Piece> pieces = new ArrayList<>();
        for (Drift.Piece piece : other.pieces()) {
            switch (piece) {
                case Drift.Piece.Same(String words) -> pieces.add(Piece.of(words, Look.SAME));
                case Drift.Piece.Dropped(String words) -> pieces.add(Piece.of(words, Look.CUT));
                case Drift.Piece.Added(String words) -> pieces.add(Piece.of(words, Look.ADDED));
                case Drift.Piece.Changed(String before, String after) -> {
                    pieces.add(Piece.of(before, Look.CUT));
                    pieces.add(Piece.of(after, Look.ADDED));
                }
            }
        }
        return pieces;
    }
}
