package org.sojourn.storage;

/** Why the registry can't start: one sentence for whoever started it, shown without a stack trace. */
public final class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartupProblem(String sentence) {
        super(sentence);
    }

    public StartupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
