package org.sojourn.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about the sample registry: on every page while it is there, and where it is removed. */
@MessageBundle("sample")
public interface SampleMessages {

    @Message("About these records")
    String about();

    @Message(
            "This is a sample: these records were retold from public announcements, or invented, to show how the registry works.")
    String banner();

    @Message("Remove the sample")
    String remove();

    @Message("The sample registry")
    String title();

    @Message("There is no sample in this registry.")
    String absent();

    @Message(
            "Everything the sample brought along leaves this registry, with all that has happened to it since: revisions, reviews, notices and the lines in the log. It can’t be brought back. Accounts stay, and so does whatever you have recorded yourselves.")
    String what_leaves();

    @Message("What leaves")
    String counts();

    @Message("Organisations")
    String organisations();

    @Message("Projects")
    String projects();

    @Message("Visits")
    String visits();

    @Message("Announcements")
    String announcements();

    @Message("Testimonials")
    String testimonials();

    @Message(
            "The sample can’t be removed yet: records of your own are tied to it. Take the sample’s organisations, projects and visits out of these first.")
    String tied();

    @Message("Of your own, tied to the sample")
    String ties();

    @Message(
            "{#switch kind}{#case 'organisation'}Organisation{#case 'project'}Project{#case 'visit'}Visit{#case 'announcement'}Announcement{#case 'testimonial'}Testimonial{#case 'account'}Account{#else}{kind}{/switch}")
    String kind(String kind);
}
