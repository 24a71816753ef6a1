package org.paraspinal.web.serve;

import org.paraspinal.web.lan.Lan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may do what: every page is open to whoever sits at this machine, every form carries a token, and nothing is loaded from or
 * sent to anywhere else. Names other than this machine's own are refused, so that no web site can reach in through a name of its
 * own; names in the house, and devices there, only when it was started so. Strict transport is never asked for: browsers would hold every
 * port of a host to it, and so close the plain address on this machine.
 */
@Configuration(proxyBeanMethods = false)
class Guard {
    @Bean
    SecurityFilterChain everythingGuarded(HttpSecurity http, Lan lan) throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(c -> c.sameSite("Strict").httpOnly(true).path("/"));
        return http.authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .csrf(c ->
                        c.csrfTokenRepository(tokens).csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new Doorkeeper(lan), CsrfFilter.class)
                .requestCache(c -> c.disable())
                .logout(l -> l.disable())
                .formLogin(f -> f.disable())
                .httpBasic(b -> b.disable())
                .headers(h -> h.contentSecurityPolicy(
                                p -> p.policyDirectives(
                                        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"))
                        .httpStrictTransportSecurity(t -> t.disable())
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** There are no accounts, so nobody is ever let in by a password. */
    @Bean
    AuthenticationManager nobodySignsIn() {
        return authentication -> {
            throw new BadCredentialsException("There are no accounts here");
        };
    }

    @Bean
    StrictHttpFirewall onlyByItsOwnNames(Lan lan) {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(lan::answersTo);
        return firewall;
    }
}
