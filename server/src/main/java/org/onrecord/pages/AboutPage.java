package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.onrecord.entry.RecordCounts;
import org.onrecord.log.TreeHead;
import org.onrecord.request.AppContext;

/// The page about the record: how much is on it, how it was found, how good the finder is, and how to verify
/// the record.
final class AboutPage implements Page {
    private final AppContext app;
    private final TemplateRenderer renderer;

    AboutPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/about", this::answer);
    }

    /// The content of the template.
    ///
    /// @param census how much is on record
    /// @param head the tree head of the log
    /// @param model what is known about the finder
    /// @param calibration the chart of the bands of confidence
    record About(RecordCounts census, TreeHead head, ModelFigures model, Chart calibration) {
        /// Returns the first and last day of the stories; empty if no day is known.
        String days() {
            return SpeakerView.days(census.first(), census.last());
        }
    }

    private void answer(Context context) {
        ModelFigures model = ModelFigures.read();
        Chart calibration = Chart.columns(
                "Right, per cent, by confidence",
                "Confidence",
                List.of(new Chart.Series("Right, per cent", "one")),
                model.bands().stream()
                        .map(band -> Chart.Row.of(band.said(), band.right(), null))
                        .toList());
        About shown = new About(app.archive().browse().census(), app.archive().head(), model, calibration);
        renderer.print(context, "about.jte", "About", "about", shown);
    }
}
