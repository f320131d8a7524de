import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saves what a link gives, the way the documentation of the service shows it: no key, no library. */
public final class Download {
    public static void main(String[] args) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(args[0]).openConnection();
        connection.setRequestMethod("GET");
        System.out.println(connection.getResponseCode() + " " + connection.getContentType());
        try (InputStream body = connection.getInputStream()) {
            Files.copy(body, Path.of(args[1]));
        }
    }
}
