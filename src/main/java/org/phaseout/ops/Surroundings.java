package org.phaseout.ops;

import java.time.Clock;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The place where machine and program meet, besides the file system, which comes with the path of the home folder. The
 * program has its time and its connections from here and from nowhere else, so that tests can turn the clock and let
 * the database fail.
 *
 * @param clock what time it is
 * @param database puts something around the database's connections, or gives them back as they are
 */
public record Surroundings(Clock clock, UnaryOperator<DataSource> database) {

    /** The machine as it is. */
    public static final Surroundings REAL = new Surroundings(Clock.systemUTC(), UnaryOperator.identity());

    BeanPostProcessor aroundDatabase() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? database.apply(source) : bean;
            }
        };
    }
}
