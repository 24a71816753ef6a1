package org.paraspinal.web.serve;

import java.time.Clock;
import org.paraspinal.care.CarePath;
import org.paraspinal.care.evidence.Evidence;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.store.Journal;
import org.paraspinal.web.view.Renderer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The parts of the server. The journal, the knowledge, the clock and the settings are handed in from outside. */
@SpringBootApplication(
        scanBasePackages = {"org.paraspinal.web.serve", "org.paraspinal.web.flow"},
        proxyBeanMethods = false)
public class Application {

    @Bean
    CarePath care(Knowledge knowledge) {
        return new CarePath(knowledge);
    }

    /** Worked out once: what is known of massage does not change while the server runs. */
    @Bean
    Evidence evidence(Knowledge knowledge) {
        return Evidence.of(knowledge);
    }

    @Bean
    Renderer renderer(Knowledge knowledge) {
        return new Renderer(knowledge.body());
    }

    /** Ready means that the journal answers. */
    @Bean
    HealthIndicator journalHealth(Journal journal, Clock clock) {
        return () -> {
            try {
                journal.people();
                return Health.up().build();
            } catch (RuntimeException e) {
                return Health.down()
                        .withDetail("journal", "does not answer since " + clock.instant())
                        .build();
            }
        };
    }
}
