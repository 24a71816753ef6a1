package org.paraspinal.web.view;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** Serves the showcase and the static files, with the same strict policy as the product. */
final class ShowcaseServer implements AutoCloseable {
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "woff2", "font/woff2", "svg", "image/svg+xml");

    private final Map<String, String> pages;
    private final HttpServer server;

    ShowcaseServer(Map<String, String> pages) throws IOException {
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String page) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String page = pages.get(path.substring(1));
            if (page != null) {
                exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
                send(exchange, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
                return;
            }
            try (var in = ShowcaseServer.class.getResourceAsStream("/static" + path)) {
                if (in == null) exchange.sendResponseHeaders(404, -1);
                else
                    send(
                            exchange,
                            TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain"),
                            in.readAllBytes());
            }
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
