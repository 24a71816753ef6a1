package org.paraspinal.web.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Paraspinal as a process of its own, started as the launcher starts it. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private String address = "";

    private ServerProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ServerProcess start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.paraspinal.web.command.Paraspinal"));
        command.addAll(List.of(arguments));
        return new ServerProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until it says that it is ready; what it said instead when it ends before. */
    String ready() throws IOException {
        var said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Paraspinal is ready at ")) {
                address = line.substring("Paraspinal is ready at ".length()).strip();
                return said.toString();
            }
        }
        return said.toString();
    }

    String address() {
        return address;
    }

    /** Everything said until it ends, and its exit code. */
    Ended ended() throws IOException, InterruptedException {
        String said = ready();
        return new Ended(process.waitFor(), said);
    }

    /** How it ended. */
    record Ended(int exit, String said) {}

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
