package org.onrecord.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Limits;
import org.onrecord.source.ReadResult;
import org.onrecord.source.WebAddress;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import org.onrecord.webpage.BodyText;
import org.onrecord.webpage.Characters;
import org.onrecord.webpage.StoryAssembler;

/// Reads one mail message as one story. The text is that of the HTML part, whose paragraphs are unbroken, or
/// else that of the plain part.
final class Message {
    /// A shorter HTML text probably only refers to the plain text.
    private static final int SHORTEST = 280;

    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(1 << 20)
            .setMaxHeaderCount(1_000)
            .build();

    private static final Pattern ANGLES = Pattern.compile("<([^<>]+)>");
    private static final Pattern SENDER = Pattern.compile("\\s*\"?([^\"<]*?)\"?\\s*<[^<>@]*@([^<>@]+)>.*");
    private static final Pattern COMMENT = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private final String origin;
    private final Limits limits;
    private final Map<String, String> headers = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable BodyText html;
    private @Nullable String plain;
    private boolean isInside;

    private Message(String origin, Limits limits) {
        this.origin = origin;
        this.limits = limits;
    }

    /// Reads a message.
    static ReadResult read(String origin, byte[] bytes, Limits limits) throws IOException {
        Message message = new Message(origin, limits);
        try {
            message.read(bytes);
        } catch (MimeException e) {
            return new ReadResult.Refused(origin, "is a broken message: " + e.getMessage());
        }
        return message.result();
    }

    private void read(byte[] bytes) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(LENIENT);
        // A forwarded message is treated as an attachment.
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(bytes));
        boolean isAttached = false;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_BODYPART -> {
                    isInside = true;
                    isAttached = false;
                }
                case T_FIELD -> {
                    Field field = tokens.getField();
                    if (!isInside) {
                        headers.putIfAbsent(field.getNameLowerCase(), field.getBody());
                    } else if (field.getNameLowerCase().equals("content-disposition")) {
                        isAttached =
                                field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
                    }
                }
                case T_BODY -> {
                    if (!isAttached) {
                        part(tokens.getBodyDescriptor(), tokens);
                    }
                }
                default -> {}
            }
        }
    }

    private void part(BodyDescriptor descriptor, MimeTokenStream tokens) throws IOException {
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        boolean isHtml = type.equals("text/html") && html == null;
        if (!isHtml && !(type.equals("text/plain") && plain == null)) {
            return;
        }
        byte[] bytes = tokens.getDecodedInputStream().readAllBytes();
        Characters characters = Characters.of(bytes, charset(descriptor.getCharset()));
        if (characters.warning() != null) {
            warnings.add(characters.warning());
        }
        if (!isHtml) {
            plain = characters.text().replace("\r\n", "\n");
        } else if (bytes.length <= limits.largestPage()) {
            html = BodyText.of(Jsoup.parse(characters.text()).body());
        }
    }

    /// Returns the character set of this name; null if there is none or if it is US-ASCII, the default.
    private static @Nullable Charset charset(@Nullable String name) {
        Charset charset = Characters.named(name);
        return StandardCharsets.US_ASCII.equals(charset) ? null : charset;
    }

    private ReadResult result() {
        StoryAssembler assembler = new StoryAssembler()
                .headline(decoded("subject"))
                .outlet(sender())
                .published(date())
                .address(WebAddress.of(within("archived-at")));
        Story story;
        if (html != null && html.text().length() >= SHORTEST) {
            story = assembler.story(origin, html);
        } else if (plain != null && !plain.isBlank()) {
            story = assembler.story(origin, Text.of(plain), List.of());
        } else if (html != null && !html.text().isBlank()) {
            story = assembler.story(origin, html);
        } else {
            return new ReadResult.Refused(origin, "is a message without a text");
        }
        String id = within("message-id");
        // A message's address (RFC 2392).
        Edition edition = id == null ? Edition.ofUnnamed(story, mailbox()) : Edition.of("mid:" + id, null, mailbox());
        return new ReadResult.Read(story, edition, warnings);
    }

    private @Nullable String decoded(String header) {
        String words = headers.get(header);
        if (words == null) {
            return null;
        }
        String decoded = DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT)
                .replaceAll("\\s+", " ")
                .strip();
        return decoded.isEmpty() ? null : decoded;
    }

    /// Returns the sender's name, or else the host of the sender's address.
    /// Returns what a message's name is unique within: its sender, else the mailbox that contains it.
    private String mailbox() {
        String sender = sender();
        return sender == null || sender.isBlank() ? origin.replaceFirst("#[0-9]+$", "") : sender;
    }

    private @Nullable String sender() {
        String words = decoded("from");
        Matcher sender = SENDER.matcher(words == null ? "" : words);
        if (!sender.matches()) {
            return null;
        }
        return sender.group(1).isBlank() ? sender.group(2) : sender.group(1);
    }

    private @Nullable String date() {
        String words = decoded("date");
        return words == null ? null : COMMENT.matcher(words).replaceFirst("");
    }

    private @Nullable String within(String header) {
        String words = headers.get(header);
        Matcher angles = ANGLES.matcher(words == null ? "" : words);
        return angles.find() ? angles.group(1).strip() : null;
    }
}
