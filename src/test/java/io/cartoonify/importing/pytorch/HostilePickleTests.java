package io.cartoonify.importing.pytorch;

import static io.cartoonify.importing.pytorch.Pickled.littleEndian;
import static io.cartoonify.importing.pytorch.Pickled.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.razorvine.pickle.Unpickler;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePickleTests {
    private static final String NOT_FOR_TENSORS = "not for tensors";
    private static final String TOO_MANY = "too many instructions";

    @TempDir
    private Path folder;

    static Stream<Arguments> hostile() {
        return Stream.of(
                arguments(
                        "os.system by REDUCE",
                        "cos\nsystem\n(" + text("id") + "tR.",
                        "os.system, which is " + NOT_FOR_TENSORS),
                arguments("eval by REDUCE", "cbuiltins\neval\n(" + text("1") + "tR.", "builtins.eval"),
                arguments("eval by NEWOBJ", "c__builtin__\neval\n(" + text("1") + "t\u0081.", "__builtin__.eval"),
                arguments("os.system by STACK_GLOBAL", text("os") + text("system") + "\u0093.", NOT_FOR_TENSORS),
                arguments(
                        "a permitted name by STACK_GLOBAL",
                        text("collections") + text("OrderedDict") + "\u0093.",
                        NOT_FOR_TENSORS),
                arguments("os.system by INST", "(" + text("id") + "ios\nsystem\n.", NOT_FOR_TENSORS),
                arguments("a permitted name by OBJ", "(ccollections\nOrderedDict\no.", NOT_FOR_TENSORS),
                arguments("one of the library's own: date", "cdatetime\ndate\n(K\1K\1K\1tR.", "datetime.date"),
                arguments(
                        "one of the library's own: Decimal",
                        "cdecimal\nDecimal\n(" + text("1") + "tR.",
                        "decimal.Decimal"),
                arguments(
                        "one of the library's own: bytearray",
                        "c__builtin__\nbytearray\n(J\u00ff\u00ff\u00ff\u007ftR.",
                        "bytearray"),
                arguments("one of the library's own: exception", "cbuiltins\nValueError\n)R.", "ValueError"),
                arguments("a storage that is called", "ctorch\nFloatStorage\n)R.", ""),
                arguments("a tensor of a text", "ctorch._utils\n_rebuild_tensor_v2\n(" + text("x") + "tR.", ""),
                arguments("a module", "c__torch__\nModule\n)\u0081.", "__torch__.Module"),
                arguments("an object's state by BUILD", "]}b.", ""),
                arguments("an object's state by BUILD, no map", "}]b.", ""),
                arguments("an extension code", "\u0082\1.", NOT_FOR_TENSORS),
                arguments("bytes", "B" + littleEndian(Integer.MAX_VALUE), NOT_FOR_TENSORS),
                arguments("bytes outside", "\u0097.", NOT_FOR_TENSORS),
                arguments("a set", "\u008f(N\u0090.", NOT_FOR_TENSORS),
                arguments("a huge LONG4", "\u008b" + littleEndian(Integer.MAX_VALUE), NOT_FOR_TENSORS),
                arguments("a huge number in digits", "I" + "9".repeat(100_000) + "\n.", NOT_FOR_TENSORS),
                arguments("a huge text", "X" + littleEndian(Integer.MAX_VALUE), "a text of 2147483647 bytes"),
                arguments("a text of negative length", "X" + littleEndian(-1), "a text of 4294967295 bytes"),
                arguments("a name without end", "c" + "a".repeat(1 << 20), "a name in it does not end"),
                arguments("instructions without end", "N".repeat(1 << 20), TOO_MANY),
                arguments("lists nested deeply", "]".repeat(1 << 20) + "a".repeat(1 << 20), TOO_MANY),
                arguments("a map made of one list again and again", mapBomb(), TOO_MANY),
                arguments("a key that takes for ever to hash", hashBomb(), ""),
                arguments(
                        "a persistent id of something else",
                        "(" + text("module") + "tQ.",
                        "something else than a storage"),
                arguments("a persistent id that is a text", text("0") + "Q.", ""),
                arguments("nothing on the stack", ".", ""),
                arguments("no mark on the stack", "t.", ""),
                arguments("an unknown memo", "h\1.", ""),
                arguments("an item without a value", "}(" + text("w") + "u.", ""),
                arguments("a tensor without a storage", "ctorch._utils\n_rebuild_tensor_v2\n(NK\0))tR.", "no storage"),
                arguments(
                        "a storage without a class",
                        "(" + text("storage") + "N" + text("0") + "NK\1tQ.",
                        "something else than a storage"),
                arguments("a name that is none", "}NNs.", "one without a name"),
                arguments("a name twice", "}(" + text("w") + "K\1" + text("w") + "K\1u.", "two items of one name"),
                arguments("an unknown protocol", "\u0080\u0063N.", ""));
    }

    /** A few bytes each for a map of a thousand items. */
    private static String mapBomb() {
        StringBuilder pairs = new StringBuilder("ccollections\nOrderedDict\nq\0](");
        for (int i = 0; i < 1000; i++) {
            pairs.append("](").append(text("k" + i)).append("Ne");
        }
        return pairs + "e\u0085q\1" + "h\0h\1R".repeat(10_000) + ".";
    }

    /** A key that holds a list twice, which holds a list twice, and so on: its hash takes 2^60 steps. */
    private static String hashBomb() {
        return "]q\1" + "](h\1h\1eq\1".repeat(60) + "}h\1Ns.";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesWhatTensorsDoNotNeed(String what, String pickle, String message) throws IOException {
        Path file = Pickled.legacyFile(folder, pickle);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatExceptionOfType(WeightsException.class)
                        .isThrownBy(() -> StateDict.read(file))
                        .withMessageStartingWith("w.pth: is damaged, truncated or no file of tensors")
                        .withMessageContaining(message));
    }

    @Test
    void printsNothingThatATerminalObeys() throws IOException {
        Path file = Pickled.legacyFile(folder, "cos\u001b[2J\nsystem\n.");
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> StateDict.read(file))
                .withMessageContaining("os?[2J.system");
    }

    @Test
    void neverAsksTheLibrarysTableOfConstructors() throws IOException {
        AtomicBoolean called = new AtomicBoolean();
        Unpickler.registerConstructor("os", "system", arguments -> called.getAndSet(true));
        Path file = Pickled.legacyFile(folder, "(" + text("id") + "ios\nsystem\ncos\nsystem\n(" + text("id") + "tR.");
        assertThatExceptionOfType(WeightsException.class).isThrownBy(() -> StateDict.read(file));
        assertThat(called).isFalse();
    }
}
