package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.onrecord.archive.Census;
import org.onrecord.log.TreeHead;
import org.onrecord.request.House;

/// What is on record, how it was found, how good that is, and how to check it.
final class AboutPage implements Page {
    private final House house;
    private final Press press;

    AboutPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/about", this::answer);
    }

    /// What the template shows.
    ///
    /// @param census how much is on record
    /// @param head what stands for all of it
    /// @param model what is known of the finder
    /// @param calibration the bands, drawn
    record About(Census census, TreeHead head, ModelFigures model, Chart calibration) {
        /// Between which days the stories lie; empty where none is known.
        String days() {
            return SpeakerView.days(census.first(), census.last());
        }
    }

    private void answer(Context context) {
        ModelFigures model = ModelFigures.read();
        Chart calibration = Chart.columns(
                "Right, per cent, by the confidence said",
                "Confidence said",
                List.of(new Chart.Series("Right, per cent", "one")),
                model.bands().stream()
                        .map(band -> Chart.Row.of(band.said(), band.right(), null))
                        .toList());
        About shown =
                new About(house.archive().browse().census(), house.archive().head(), model, calibration);
        press.print(context, "about.jte", "About", "about", shown);
    }
}
