package org.sojourn.desk;

/** One choice of a select: what is posted and what a person reads. */
public record Option(String value, String label) {}
