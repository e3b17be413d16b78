package org.onrecord.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.onrecord.answers.AddedFields;
import org.onrecord.answers.KeptJson;
import org.onrecord.entry.KeptStatement;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.SleepingClock;
import org.onrecord.json.StoryJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/// Sends new statements to an address as the Standard Webhooks specification requires: a JSON object by POST,
/// with the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. The signature is `v1,`
/// followed by the HMAC-SHA256, in Base64, of id, timestamp and body joined by dots. A message that is sent
/// again has the same id.
public final class Webhook implements Destination {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final URI address;
    private final SecretKeySpec key;
    private final Fetcher fetcher;
    private final SleepingClock clock;

    /// @param secret the shared secret: `whsec_` followed by 24 to 64 bytes in Base64; the prefix may be
    /// missing
    /// @throws IllegalArgumentException if the secret is not of this form
    public Webhook(URI address, String secret, Fetcher fetcher, SleepingClock clock) {
        this.address = address;
        this.key = new SecretKeySpec(bytes(secret.strip()), ALGORITHM);
        this.fetcher = fetcher;
        this.clock = clock;
    }

    private static byte[] bytes(String secret) {
        String base64 = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            bytes = new byte[0];
        }
        if (bytes.length < FEWEST_BYTES || bytes.length > MOST_BYTES) {
            // The message does not repeat what was given: it may be the secret of something else.
            throw new IllegalArgumentException("a webhook's secret is whsec_ followed by 24 to 64 bytes in Base64;"
                    + " create one with: openssl rand -base64 32");
        }
        return bytes;
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public void send(SavedSearch search, List<KeptStatement> statements) throws IOException {
        Instant now = clock.now();
        byte[] body = body(search, statements, now);
        String id = "msg_"
                + UUID.nameUUIDFromBytes((address + "\n" + search.name() + "\n"
                                + statements.getFirst().number() + "\n"
                                + statements.getLast().number())
                        .getBytes(StandardCharsets.UTF_8));
        String time = Long.toString(now.getEpochSecond());
        fetcher.post(
                address,
                body,
                "application/json",
                Map.of("webhook-id", id, "webhook-timestamp", time, "webhook-signature", signature(id, time, body)));
    }

    private String signature(String id, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] body(SavedSearch search, List<KeptStatement> statements, Instant now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "statements.new");
            json.writeStringProperty(
                    "timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
            json.writeObjectPropertyStart("data");
            json.writeObjectPropertyStart("search");
            json.writeStringProperty("name", search.name());
            json.writeStringProperty("query", search.parameters().toString());
            json.writeEndObject();
            json.writeArrayPropertyStart("statements");
            for (KeptStatement statement : statements) {
                KeptJson.write(json, statement, AddedFields.NONE);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
