package org.onrecord.sharing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Terminal;

/// A command that one process asks another one to run.
///
/// @param version the version of the program that asks
/// @param args the command line
/// @param directory the folder in which it was given
/// @param variables the environment variables that commands use
/// @param terminal what the streams are connected to
record CommandRequest(
        String version, List<String> args, String directory, Map<String, String> variables, Terminal terminal) {
    private static final String OWN_VARIABLES = "ONRECORD_";

    CommandRequest {
        args = List.copyOf(args);
        variables = Map.copyOf(variables);
    }

    /// Returns the request to run a command as it was given in this process.
    static CommandRequest of(String version, String[] args, Environment environment) {
        Map<String, String> variables = new TreeMap<>();
        environment.context().variables().forEach((name, value) -> {
            if (name.startsWith(OWN_VARIABLES)) {
                variables.put(name, value);
            }
        });
        String directory = environment.path("").toAbsolutePath().toString();
        return new CommandRequest(version, List.of(args), directory, variables, environment.terminal());
    }

    /// Returns the request as bytes. The version comes first in every version.
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, version);
            out.writeInt(args.size());
            for (String word : args) {
                write(out, word);
            }
            write(out, directory);
            out.writeInt(variables.size());
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                write(out, variable.getKey());
                write(out, variable.getValue());
            }
            out.writeBoolean(terminal.out());
            out.writeBoolean(terminal.err());
            out.writeBoolean(terminal.colour());
            out.writeInt(terminal.width());
        }
        return bytes.toByteArray();
    }

    /// Reads the version only.
    static String version(byte[] bytes) throws IOException {
        return string(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    /// Reads a request.
    ///
    /// @throws IOException if the bytes are not a request
    static CommandRequest of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String version = string(in);
            List<String> args = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                args.add(string(in));
            }
            String directory = string(in);
            Map<String, String> variables = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                variables.put(string(in), string(in));
            }
            Terminal terminal = new Terminal(in.readBoolean(), in.readBoolean(), in.readBoolean(), in.readInt());
            return new CommandRequest(version, args, directory, variables, terminal);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void write(DataOutputStream out, String string) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a string of " + length + " bytes is cut");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
