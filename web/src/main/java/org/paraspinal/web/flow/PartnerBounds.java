package org.paraspinal.web.flow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.paraspinal.web.serve.Doorkeeper;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a device that was handed one session to that session. A device with a record of its own is its owner's, and keeps all its pages:
 * what it was handed opens nothing of anybody else's there.
 */
@Component
class PartnerBounds extends OncePerRequestFilter {
    private final PartnerDevice device;
    private final Visit visit;

    PartnerBounds(PartnerDevice device, Visit visit) {
        this.device = device;
        this.visit = visit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean elsewhere = !Doorkeeper.open(request.getRequestURI());
        if (elsewhere
                && device.holds(request).isPresent()
                && visit.known(request).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, "/with/only");
        } else chain.doFilter(request, response);
    }
}
