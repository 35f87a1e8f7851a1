package org.phaseout.ops;

import java.time.Clock;
import java.time.Duration;
import org.phaseout.batch.StopSignal;
import org.phaseout.guard.LeaseDesk;
import org.phaseout.guard.StopRequest;
import org.phaseout.store.Leases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps two runs apart, as beans. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    /** Life of a lease; a system property of this name shortens it in tests. */
    static final String LIFE = "phaseout.lease.seconds";

    @Bean
    StopSignal stopSignal(StopRequest request) {
        return request::isUp;
    }

    /** Also the fence that every transaction of a step passes. */
    @Bean
    LeaseDesk leaseDesk(Leases leases, Clock clock, @Value("${" + LIFE + ":60}") long seconds) {
        return new LeaseDesk(leases, clock, Duration.ofSeconds(seconds));
    }
}
