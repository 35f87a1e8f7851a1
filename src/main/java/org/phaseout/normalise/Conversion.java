package org.phaseout.normalise;

import java.util.List;
import org.phaseout.model.CellRef;

/**
 * How one stored value came about from its cell, for people who trace a figure.
 *
 * @param raw text of the cell
 * @param steps one sentence each: unit taken, factor, share of a blend
 */
public record Conversion(String inventory, String form, String field, CellRef at, String raw, List<String> steps) {}
