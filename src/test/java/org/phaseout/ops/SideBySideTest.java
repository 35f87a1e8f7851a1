package org.phaseout.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void results_are_taken_in_order_and_a_failure_with_the_piece_it_belongs_to() throws IOException {
        List<Integer> pieces = IntStream.range(0, 50).boxed().toList();
        List<String> taken = new ArrayList<>();

        SideBySide.each(
                pieces,
                piece -> {
                    if (piece == 7) {
                        throw new IOException("seven");
                    }
                    return piece * 2;
                },
                (piece, outcome) -> {
                    try {
                        taken.add(piece + "=" + outcome.get());
                    } catch (IOException e) {
                        taken.add(piece + ": " + e.getMessage());
                    }
                });

        assertThat(taken)
                .hasSize(50)
                .startsWith("0=0", "1=2")
                .contains("7: seven", "8=16")
                .endsWith("49=98");
    }

    @Test
    void work_that_has_begun_is_waited_for_and_never_interrupted() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();

        assertThatThrownBy(() -> SideBySide.each(
                        List.of(1, 2),
                        piece -> {
                            if (piece == 2) {
                                begun.countDown();
                                try {
                                    Thread.sleep(300);
                                } catch (InterruptedException e) {
                                    interrupted.set(true);
                                }
                                done.set(true);
                            }
                            return piece;
                        },
                        (piece, outcome) -> {
                            await(begun);
                            throw new IOException("nobody takes it");
                        }))
                .hasMessage("nobody takes it");
        assertThat(done).isTrue();
        assertThat(interrupted).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
