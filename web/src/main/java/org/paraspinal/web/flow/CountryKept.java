package org.paraspinal.web.flow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers the country somebody chose, so that every later page shows its numbers. */
@Component
class CountryKept extends OncePerRequestFilter {
    private static final long YEAR_SECONDS = 365L * 24 * 3600;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String country = "GET".equals(request.getMethod()) ? request.getParameter(Help.COOKIE) : null;
        if (country != null && country.matches("[A-Z]{2}"))
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Help.COOKIE, country)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .path("/")
                            .maxAge(YEAR_SECONDS)
                            .build()
                            .toString());
        chain.doFilter(request, response);
    }
}
