import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** So many connections, each asking for one page again and again as fast as it is answered: pages a second, and how long one takes. */
class Load {
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        String path = arguments[1];
        int connections = Integer.parseInt(arguments[2]);
        double seconds = Double.parseDouble(arguments[3]);
        String cookie = arguments.length > 4 && !arguments[4].isEmpty() ? "Cookie: " + arguments[4] + "\r\n" : "";
        byte[] asked = ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + cookie + "\r\n").getBytes(StandardCharsets.US_ASCII);
        run(port, asked, connections, seconds);
        Result warm = run(port, asked, connections, seconds);
        System.out.printf("%d,%.1f,%.3f,%.3f,%d%n", warm.took.length, warm.took.length / warm.seconds, at(warm.took, .5), at(warm.took, .99), warm.bytes);
    }

    private record Result(long[] took, double seconds, int bytes) {}

    private static double at(long[] sorted, double share) {
        return sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }

    private static Result run(int port, byte[] asked, int connections, double seconds) throws Exception {
        var each = new Connection[connections];
        long began = System.nanoTime();
        for (int i = 0; i < connections; i++) each[i] = new Connection(port, asked, began + (long) (seconds * 1e9));
        for (var c : each) c.thread.join();
        double all = (System.nanoTime() - began) / 1e9;
        for (var c : each) if (c.failed != null) throw new IllegalStateException(c.failed);
        long[] took = Stream.of(each).flatMapToLong(c -> Arrays.stream(c.took, 0, c.count)).sorted().toArray();
        return new Result(took, all, each[0].bytes);
    }

    /** One of them. Any answer but 200 with a length ends it. */
    private static final class Connection {
        private final Thread thread;
        private long[] took = new long[1024];
        private int count;
        private int bytes;
        private boolean last;
        private Exception failed;

        Connection(int port, byte[] asked, long until) {
            thread = Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < until) one(port, asked, until);
                } catch (IOException | RuntimeException e) {
                    failed = e;
                }
            });
        }

        /** A connection serves until the server ends it, as Tomcat does after a hundred pages. */
        private void one(int port, byte[] asked, long until) throws IOException {
            try (var socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
                for (last = false; !last && System.nanoTime() < until; ) {
                    long began = System.nanoTime();
                    socket.getOutputStream().write(asked);
                    bytes = read(in);
                    if (count == took.length) took = Arrays.copyOf(took, 2 * count);
                    took[count++] = System.nanoTime() - began;
                }
            }
        }

        private int read(InputStream in) throws IOException {
            int length = -1;
            String status = line(in);
            if (!status.startsWith("HTTP/1.1 200")) throw new IOException(status);
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                if (header.equalsIgnoreCase("Connection: close")) last = true;
                if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) length = Integer.parseInt(header.substring(15).strip());
            }
            if (length < 0) throw new IOException("no length");
            in.skipNBytes(length);
            return length;
        }

        private static String line(InputStream in) throws IOException {
            var out = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) throw new IOException("closed");
                if (c != '\r') out.append((char) c);
            }
            return out.toString();
        }
    }
}
