package io.cartoonify.importing.pytorch;

import java.util.LinkedHashMap;
import java.util.Map;
import net.razorvine.pickle.IObjectConstructor;

/**
 * Unpickles a TorchScript module: maps of attributes, in which submodules are maps again.
 *
 * <p>Reads one pickle, once.
 */
final class ScriptUnpickler extends TensorUnpickler {
    private static final IObjectConstructor MODULE = arguments -> new LinkedHashMap<String, Object>();
    private static final IObjectConstructor ONLY_ARGUMENT = arguments -> arguments[0];

    @Override
    protected Object global(String name) {
        if (name.startsWith("__torch__.")) {
            return MODULE;
        }
        if (name.startsWith("torch.jit._pickle.build_")) {
            return ONLY_ARGUMENT;
        }
        return super.global(name);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void build(Map<?, ?> module, Map<?, ?> attributes) {
        attributes.forEach((name, value) -> put((Map<String, Object>) module, name, value));
    }
}
