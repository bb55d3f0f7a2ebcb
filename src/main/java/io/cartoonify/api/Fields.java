package io.cartoonify.api;

import io.cartoonify.cartoon.order.CartoonOptions;
import io.cartoonify.cartoon.order.InvalidRequestException;
import io.cartoonify.web.body.FormPart;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a request says by name, whichever way it says it. A name that means nothing is refused: a typing error must not
 * cost a drawing. Not thread-safe.
 */
public final class Fields {
    private static final int LONGEST_SHOWN = 40;

    private final List<String> known;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Fields(List<String> known) {
        this.known = known;
    }

    /** The options of a drawing and {@code more}: none of them said yet. */
    private static Fields knowing(String... more) {
        List<String> known = new ArrayList<>(List.of(more));
        known.addAll(CartoonOptions.names());
        return new Fields(known);
    }

    /**
     * What the query of {@code request} and the parts of its form besides the file say.
     *
     * @param more names besides the options of a drawing
     *
     * @throws InvalidRequestException if there is a field that nobody knows, or one twice
     */
    public static Fields of(HttpServletRequest request, List<FormPart> parts, String... more) {
        Fields fields = knowing(more);
        request.getParameterMap().forEach((name, texts) -> {
            for (String text : texts) {
                fields.say(name, text);
            }
        });
        parts.forEach(part -> fields.say(part.name(), part.text()));
        return fields;
    }

    /**
     * What {@code json} says: the options of a drawing, and {@code more}.
     *
     * @throws InvalidRequestException if it says something that nobody knows, or that is no text, number or boolean
     */
    public static Fields of(JsonNode json, String... more) {
        Fields fields = knowing(more);
        json.properties()
                .forEach(property -> fields.say(property.getKey(), text(property.getKey(), property.getValue())));
        return fields;
    }

    private static @Nullable String text(String name, JsonNode value) {
        if (value.isContainer()) {
            throw new InvalidRequestException("%s must be a text or a number.".formatted(name));
        }
        // A whole number is one however it is written: 458.0 too.
        boolean whole = value.isNumber() && value.canConvertToExactIntegral();
        return value.isNull()
                ? null
                : whole ? value.decimalValue().toBigInteger().toString() : value.asString();
    }

    private void say(String name, @Nullable String value) {
        if (!known.contains(name)) {
            throw new InvalidRequestException("There is no field \"%s\".%s The fields are: %s."
                    .formatted(shown(name), suggestion(name), String.join(", ", known)));
        }
        if (value != null && values.put(name, value) != null) {
            throw new InvalidRequestException("Send the field \"%s\" once.".formatted(name));
        }
    }

    private static String shown(String name) {
        String readable = name.replaceAll("\\p{Cntrl}", " ");
        return readable.length() <= LONGEST_SHOWN ? readable : readable.substring(0, LONGEST_SHOWN) + "...";
    }

    private String suggestion(String name) {
        return name.length() > LONGEST_SHOWN
                ? ""
                : NearestName.of(name, known)
                        .map(" Did you mean \"%s\"?"::formatted)
                        .orElse("");
    }

    /** The value of {@code name}; null where nothing was said. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** What was said of how to draw. */
    public CartoonOptions options() {
        return CartoonOptions.read(this::get);
    }
}
