package io.cartoonify.importing.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTemplateTests {
    @TempDir
    private Path folder;

    @Test
    void copiesWithOtherWeightsToTheBit() throws IOException {
        Path copy = copy("template-fp32.pt", TestWeights.tiny(), "copy.pt");
        assertThat(TestWeights.inArchive(copy)).isEqualTo(TestWeights.tiny());
    }

    @Test
    void roundsToBfloat16AsPyTorchDoes() throws IOException {
        Map<String, Tensor> rounded = StateDict.read(TestWeights.file("tiny-bfloat16.pth"));
        Map<String, Tensor> copied = TestWeights.inArchive(copy("template-bf16.pt", TestWeights.tiny(), "copy.pt"));
        assertThat(copied.get("conv.weight")).isEqualTo(rounded.get("conv.weight"));
        assertThat(copied.get("conv.bias")).isEqualTo(rounded.get("conv.bias"));
    }

    @Test
    void keepsInFloat32WhatTheTemplateHasInFloat32() throws IOException {
        Map<String, Tensor> copied = TestWeights.inArchive(copy("template-bf16.pt", TestWeights.tiny(), "copy.pt"));
        assertThat(copied.get("scale")).isEqualTo(TestWeights.tiny().get("scale"));
    }

    @Test
    void writesTheSameBytesEveryTime() throws IOException {
        Path one = copy("template-bf16.pt", TestWeights.tiny(), "one.pt");
        Path two = copy("template-bf16.pt", TestWeights.tiny(), "two.pt");
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void namesAMissingTensor() {
        Map<String, Tensor> weights = new HashMap<>(TestWeights.tiny());
        weights.remove("conv.bias");
        assertRefused(weights, "tensor conv.bias is missing");
    }

    @Test
    void namesAnUnknownTensor() {
        Map<String, Tensor> weights = new HashMap<>(TestWeights.tiny());
        weights.put("conv2.bias", tensor(2));
        assertRefused(weights, "tensor conv2.bias is none of this network's");
    }

    @Test
    void namesATensorOfAnotherShape() {
        Map<String, Tensor> weights = new HashMap<>(TestWeights.tiny());
        weights.put("conv.weight", tensor(2, 3, 4));
        assertRefused(weights, "tensor conv.weight has the shape [2, 3, 4] instead of [2, 3, 2, 2]");
    }

    private static void assertRefused(Map<String, Tensor> weights, String message) {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> ScriptTemplate.read(TestWeights.file("template-fp32.pt"))
                        .check(weights))
                .withMessage(message);
    }

    private static Tensor tensor(Integer... shape) {
        return new Tensor(List.of(shape), FloatBuffer.allocate(24));
    }

    private Path copy(String template, Map<String, Tensor> weights, String name) throws IOException {
        Path copy = folder.resolve(name);
        ScriptTemplate.read(TestWeights.file(template)).copy(weights, Files.newOutputStream(copy));
        return copy;
    }
}
