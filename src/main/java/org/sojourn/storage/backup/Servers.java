package org.sojourn.storage.backup;

import java.sql.SQLException;

/** Why a database server stopped in the middle, in a sentence. */
final class Servers {

    private Servers() {}

    /** @param so what came of it, as the first words of a sentence */
    static BackupProblem problem(String so, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("53")) {
            return new BackupProblem(
                    so + ": the database's disk is full. Free some space there and try again.", failure);
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new BackupProblem(
                    so
                            + ": the database can't be reached, or it stopped in the middle. See its log; a full disk is the usual cause.",
                    failure);
        }
        return new BackupProblem(
                so + ": the database says \""
                        + String.valueOf(failure.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("") + "\".",
                failure);
    }
}
