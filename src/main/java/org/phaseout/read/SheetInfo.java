package org.phaseout.read;

/** @param index position in the file from 0 */
public record SheetInfo(int index, String name, boolean hidden) {}
