package org.sojourn.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the funders' pages. */
@MessageBundle("report")
public interface ReportMessages {

    @Message("Visits of your projects")
    String title();

    @Message("What was published to the funders of these projects. Figures are as of each publication.")
    String lead();

    @Message("No visit of your projects has been published to its funders yet.")
    String none();

    @Message("Members: {n}")
    String members(int n);

    @Message("women: {n}")
    String women(int n);

    @Message("men: {n}")
    String men(int n);

    @Message("not said: {n}")
    String undisclosed(int n);

    @Message("Outcomes")
    String outcomes();

    @Message("Follow-ups")
    String follow_ups();

    @Message("due {day}")
    String due(String day);

    @Message("Costs")
    String costs();

    @Message("Older")
    String older();

    @Message("Sign out")
    String sign_out();
}
