package dev.signet.web.page;

import dev.signet.web.main.Finding;
import dev.signet.web.text.Texts;
import java.util.List;

/** What the doctor found, with what to do about each. */
public record DoctorPage(Frame frame, String lead, List<Row> rows, String pulse) implements Page {

    /** One finding. */
    public record Row(String badge, String what, String fix) {

        static Row of(Finding finding, Texts texts) {
            return new Row(
                    texts.get(finding.isProblem() ? "page.doctor.problem" : "page.doctor.note"),
                    finding.what(texts),
                    finding.fix(texts));
        }
    }

    public DoctorPage {
        rows = List.copyOf(rows);
    }

    /** @param online how many users are there */
    static DoctorPage of(Visit visit, List<Finding> findings, long online) {
        Texts texts = visit.language().texts();
        boolean well = findings.stream().noneMatch(Finding::isProblem);
        return new DoctorPage(
                visit.frame("page.doctor.title", false),
                visit.text(well ? "page.doctor.well" : "page.doctor.ill"),
                findings.stream().map(finding -> Row.of(finding, texts)).toList(),
                visit.text("page.doctor.online", online));
    }

    @Override
    public String template() {
        return "doctor.jte";
    }
}
