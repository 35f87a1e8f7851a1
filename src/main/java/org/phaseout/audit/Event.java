package org.phaseout.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the audit log.
 *
 * @param seq number of the line, from 1 on, without gaps
 * @param at when, to the second
 * @param who user and machine
 * @param what dotted verb, such as run.started
 * @param details texts by name, sorted by name
 * @param prev hash of the line before; 64 zeros for the first
 * @param hash SHA-256 over the line without its hash, in lower-case hex
 */
public record Event(
        long seq, Instant at, String who, String what, Map<String, String> details, String prev, String hash) {

    /** What the first line holds for the hash of the line before. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    public Event {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** The event with the hash that belongs to it. */
    static Event hashed(long seq, Instant at, String who, String what, Map<String, String> details, String prev) {
        Event open = new Event(seq, at, who, what, details, prev, "");
        return new Event(seq, at, who, what, details, prev, EventText.hash(open));
    }

    boolean isSound() {
        return hash.equals(EventText.hash(this));
    }

    /** Where the log stood after this event. */
    public Anchor anchor() {
        return new Anchor(seq, hash);
    }
}
