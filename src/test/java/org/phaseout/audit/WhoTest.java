package org.phaseout.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhoTest {

    @AfterEach
    void forget() {
        System.clearProperty("PHASEOUT_USER");
    }

    @Test
    void isTheUserThatOperatorsNameAndTheMachine() {
        System.setProperty("PHASEOUT_USER", "amina");

        assertThat(Who.current()).matches("amina@.+");
    }

    @Test
    void isElseTheUserOfTheSystem() {
        assertThat(Who.current()).contains("@").doesNotStartWith("@").doesNotContain("\n");
    }
}
