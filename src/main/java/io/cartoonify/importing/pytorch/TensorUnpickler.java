package io.cartoonify.importing.pytorch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;
import org.jspecify.annotations.Nullable;

/**
 * Unpickles maps, lists, numbers, texts and {@link StoredTensor}s, and refuses everything else.
 *
 * <p>A pickle is a program that may name any constructor. Here it gets the few instructions that PyTorch writes for
 * tensors and the few names below; the library's own table of constructors, which is shared by the whole JVM, is out of
 * reach. What a pickle may allocate is bounded by the number of its instructions and the length of its texts.
 *
 * <p>Reads one pickle, once.
 */
class TensorUnpickler extends Unpickler {
    /** A state dict takes about fifty for each tensor. */
    private static final int MAX_INSTRUCTIONS = 50_000;

    private static final int MAX_TEXT = 1024;

    /** Instructions that build nothing but numbers, lists and tuples, in memory bounded by their count. */
    private static final Set<Short> HARMLESS = Set.of(
            Opcodes.PROTO,
            Opcodes.STOP,
            Opcodes.MARK,
            Opcodes.NONE,
            Opcodes.NEWTRUE,
            Opcodes.NEWFALSE,
            Opcodes.BININT,
            Opcodes.BININT1,
            Opcodes.BININT2,
            Opcodes.LONG1,
            Opcodes.BINFLOAT,
            Opcodes.EMPTY_TUPLE,
            Opcodes.TUPLE,
            Opcodes.TUPLE1,
            Opcodes.TUPLE2,
            Opcodes.TUPLE3,
            Opcodes.EMPTY_LIST,
            Opcodes.APPEND,
            Opcodes.APPENDS,
            Opcodes.EMPTY_DICT,
            Opcodes.BINGET,
            Opcodes.LONG_BINGET,
            Opcodes.BINPUT,
            Opcodes.LONG_BINPUT,
            Opcodes.BINPERSID,
            // The two that construct take a constructor from the stack, where only GLOBAL puts one.
            Opcodes.REDUCE,
            Opcodes.NEWOBJ);

    private int instructions;

    /**
     * What the pickle at the stream's position holds; the stream stands behind it then.
     *
     * @throws WeightsException if it is damaged, ends early, or asks for anything that tensors do not need
     */
    @Nullable Object read(InputStream in) throws WeightsException {
        try {
            return load(in);
        } catch (RuntimeException | IOException e) {
            // Damaged pickles make the library throw whatever its stack and casts come to.
            throw new WeightsException("is damaged, truncated or no file of tensors (" + e.getMessage() + ")", e);
        }
    }

    @Override
    protected Object dispatch(short instruction) throws IOException {
        count();
        switch (instruction) {
            case Opcodes.GLOBAL -> stack.add(global(line() + "." + line()));
            case Opcodes.BINUNICODE, Opcodes.BINSTRING ->
                stack.add(text(PickleUtils.bytes_to_integer(PickleUtils.readbytes(input, 4))));
            case Opcodes.SHORT_BINSTRING -> stack.add(text(PickleUtils.readbyte(input)));
            case Opcodes.SETITEM -> {
                Object value = stack.pop();
                setItems(Arrays.asList(stack.pop(), value));
            }
            case Opcodes.SETITEMS -> setItems(stack.pop_all_since_marker());
            case Opcodes.BUILD -> {
                Object state = stack.pop();
                build((Map<?, ?>) stack.peek(), (Map<?, ?>) state);
            }
            default -> {
                if (!HARMLESS.contains(instruction)) {
                    throw new PickleException("instruction %#x is not for tensors".formatted(instruction));
                }
                return super.dispatch(instruction);
            }
        }
        return NO_RETURN_VALUE;
    }

    /** What stands for the Python name {@code module.name}: a constructor or a {@link Dtype}. */
    protected Object global(String name) {
        return switch (name) {
            case "collections.OrderedDict" -> (IObjectConstructor) this::orderedDict;
            // The first is how PyTorch up to 0.3 wrote it.
            case "torch._utils._rebuild_tensor", "torch._utils._rebuild_tensor_v2" ->
                (IObjectConstructor) StoredTensor::of;
            case "torch._utils._rebuild_parameter" -> (IObjectConstructor) arguments -> arguments[0];
            case "torch.FloatStorage" -> Dtype.FLOAT32;
            case "torch.BFloat16Storage" -> Dtype.BFLOAT16;
            default -> throw new PickleException("it asks for " + name + ", which is not for tensors");
        };
    }

    /** Sets the attributes of an object. Those of a state dict tell versions, and are passed over. */
    protected void build(Map<?, ?> object, Map<?, ?> attributes) {}

    @Override
    protected Object persistentLoad(Object id) {
        return Storage.of((Object[]) id);
    }

    /** Python 3 calls it with nothing and sets the items afterwards; Python 2 with a list of pairs. */
    private Object orderedDict(Object[] arguments) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (arguments.length > 0) {
            for (Object pair : (List<?>) arguments[0]) {
                put(map, ((List<?>) pair).get(0), ((List<?>) pair).get(1));
            }
        }
        return map;
    }

    private void setItems(List<?> items) {
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) stack.peek();
        for (int i = 0; i < items.size(); i += 2) {
            put(map, items.get(i), items.get(i + 1));
        }
    }

    /** Only texts are keys: hashing a nested list can take for ever. */
    protected final void put(Map<String, Object> map, Object key, Object value) {
        count();
        if (!(key instanceof String name) || map.put(name, value) != null) {
            throw new PickleException("it has two items of one name, or one without a name");
        }
    }

    private void count() {
        if (++instructions > MAX_INSTRUCTIONS) {
            throw new PickleException("it has too many instructions");
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0 || line.size() == MAX_TEXT) {
                throw new EOFException("a name in it does not end");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private String text(int bytes) throws IOException {
        if (bytes < 0 || bytes > MAX_TEXT) {
            throw new PickleException("it has a text of " + Integer.toUnsignedString(bytes) + " bytes");
        }
        return new String(PickleUtils.readbytes(input, bytes), StandardCharsets.UTF_8);
    }
}
