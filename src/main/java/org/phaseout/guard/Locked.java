package org.phaseout.guard;

/** Somebody else is at work. The message is for people. */
public final class Locked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Locked(String message) {
        super(message);
    }

    static Locked by(Holder holder) {
        return new Locked(sentence(": " + holder.words()));
    }

    static Locked bySomebody() {
        return new Locked(sentence(""));
    }

    private static String sentence(String who) {
        return "Another run is at work in this home folder" + who + ". Try again when it is done.";
    }
}
