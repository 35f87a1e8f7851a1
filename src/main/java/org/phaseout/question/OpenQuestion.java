package org.phaseout.question;

import java.util.List;
import org.phaseout.reference.NameKind;

/**
 * A name that waits for an answer.
 *
 * @param id stable name of the question
 * @param inventory inventory that asks; empty for what all share
 * @param list code list; empty for other kinds
 * @param forms forms that a heading was found in; none for other kinds
 * @param name the name as it is written most often
 * @param times how often it stands in files, as far as it matters
 * @param files number of files
 * @param example file and cell
 */
public record OpenQuestion(
        String id,
        NameKind kind,
        String inventory,
        String list,
        List<String> forms,
        String name,
        long times,
        int files,
        String example) {}
