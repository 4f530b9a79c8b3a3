package org.sojourn.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.sojourn.desk.register.Pickers;

/** In what the tree of one kind of form differs from the record it fills, because people type it. */
public interface FormShape {

    /** The names that stand beside ids. */
    Pickers pickers();

    /** What a fresh row already holds, so that it says nothing about whether somebody filled it in. */
    Set<String> preset();

    /** The tree of a saved record, given as the API shows it; the names beside the ids come later. */
    ObjectNode tree(ObjectNode record);

    /** The body as the API takes it, from a tree of its own that it may change; names and version are out already. */
    ObjectNode body(ObjectNode tree);

    /** The field in which people see what is at this place of the record. */
    String field(String name);
}
