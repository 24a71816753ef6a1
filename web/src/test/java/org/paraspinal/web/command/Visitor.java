package org.paraspinal.web.command;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who visits without a browser: keeps cookies, and sends forms with their token. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;
    private String token = "";

    Visitor(String base) {
        this.base = base;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
        Matcher m = TOKEN.matcher(response.body());
        if (m.find()) token = m.group(1);
        return response;
    }

    /** Sends a form; fields as {@code name, value, name, value}. */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        var body = new StringBuilder("_csrf=" + token);
        for (int i = 0; i < fields.length; i += 2)
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Begins a check and answers its first page. */
    void introduce() throws IOException, InterruptedException {
        get("/");
        post("/check");
        get("/check/about");
        post(
                "/check/about",
                "delivery",
                "partner",
                "sex",
                "female",
                "age",
                "41",
                "pain-now",
                "4",
                "sites",
                "lumbar-left");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
