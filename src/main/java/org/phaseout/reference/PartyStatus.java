package org.phaseout.reference;

/**
 * Standing of a party under the Montreal Protocol in one year.
 *
 * @param isArticle5 whether it operates under Article 5(1)
 * @param group schedule it follows, such as A5G1
 */
public record PartyStatus(
        boolean isArticle5, String group, boolean isEuMember, boolean isHighAmbient, boolean isInTransition) {}
