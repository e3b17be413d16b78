import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Runs many commands of a checkout in one JVM, since starting one costs more than most commands do. For each line of
/// standard input, which is the command's standard input and its arguments, all in Base64 with spaces between, it
/// writes a line: the exit status, what was printed and what was said beside it.
///
/// Its argument is the program's main class, which has a public `run(String[], InputStream, PrintStream, PrintStream)`.
final class Driver {
    private Driver() {}

    public static void main(String[] arguments) throws Exception {
        Method run = Class.forName(arguments[0])
                .getMethod("run", String[].class, InputStream.class, PrintStream.class, PrintStream.class);
        PrintStream answers =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] parts = line.split(" ", -1);
            String[] command = new String[parts.length - 1];
            for (int part = 1; part < parts.length; part++) {
                command[part - 1] = new String(decoded(parts[part]), StandardCharsets.UTF_8);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Object status;
            try (PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
                    PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8)) {
                status = run.invoke(null, command, new ByteArrayInputStream(decoded(parts[0])), printed, said);
            }
            answers.println(status + " " + encoded(out) + " " + encoded(err));
        }
    }

    private static byte[] decoded(String part) {
        return Base64.getDecoder().decode(part);
    }

    private static String encoded(ByteArrayOutputStream bytes) {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
