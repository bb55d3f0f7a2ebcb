package io.cartoonify.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A CloudFormation template, rendered with some parameters: conditions, {@code Fn::If}, {@code Fn::FindInMap} and
 * references to parameters are resolved, all other functions are left as they are, such as {@code {Ref: Function}}.
 */
final class Template {
    private static final Object NOTHING = Map.of("Ref", "AWS::NoValue");

    private final Map<String, Object> source;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** The template of that name, with defaults in place of parameters that are not given. */
    Template(String name, Map<String, ?> given) {
        try {
            source = new Yaml(new Functions()).load(Files.readString(Path.of("docker/aws", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        section("Parameters")
                .forEach((parameter, definition) -> parameters.put(
                        parameter,
                        given.containsKey(parameter)
                                ? given.get(parameter)
                                : map(definition).get("Default")));
    }

    /** The resource of that name; fails where its condition does not hold. */
    Map<String, Object> resource(String name) {
        return Objects.requireNonNull(resources().get(name), name);
    }

    /** The properties of that resource. */
    Map<String, Object> properties(String name) {
        return map(resource(name).get("Properties"));
    }

    /** What would be made, by name. */
    Map<String, Map<String, Object>> resources() {
        Map<String, Map<String, Object>> made = new LinkedHashMap<>();
        section("Resources").forEach((name, resource) -> {
            Object condition = map(resource).get("Condition");
            if (condition == null || holds(condition(condition))) {
                made.put(name, map(resolved(resource)));
            }
        });
        return made;
    }

    /** What the template says of these parameters, where its rules refuse them. */
    List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        section("Rules").values().stream()
                .map(Template::map)
                .filter(rule -> !rule.containsKey("RuleCondition") || holds(rule.get("RuleCondition")))
                .flatMap(rule -> list(rule.get("Assertions")).stream())
                .map(Template::map)
                .filter(assertion -> !holds(assertion.get("Assert")))
                .forEach(assertion -> refusals.add((String) assertion.get("AssertDescription")));
        return refusals;
    }

    private Map<String, Object> section(String name) {
        return source.containsKey(name) ? map(source.get(name)) : Map.of();
    }

    private @Nullable Object condition(Object name) {
        return section("Conditions").get((String) name);
    }

    private boolean holds(@Nullable Object condition) {
        Map.Entry<String, Object> function =
                map(Objects.requireNonNull(condition)).entrySet().iterator().next();
        Object argument = function.getValue();
        return switch (function.getKey()) {
            case "Condition" -> holds(condition(argument));
            case "Fn::Not" -> !holds(list(argument).get(0));
            case "Fn::And" -> list(argument).stream().allMatch(this::holds);
            case "Fn::Or" -> list(argument).stream().anyMatch(this::holds);
            case "Fn::Equals" ->
                String.valueOf(resolved(list(argument).get(0)))
                        .equals(String.valueOf(resolved(list(argument).get(1))));
            default -> throw new IllegalArgumentException(function.getKey());
        };
    }

    private @Nullable Object resolved(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return items.stream()
                    .map(this::resolved)
                    .filter(item -> !NOTHING.equals(item))
                    .toList();
        }
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        Map<String, Object> resolved = new LinkedHashMap<>();
        map(value).forEach((key, item) -> resolved.put(key, resolved(item)));
        resolved.values().removeIf(NOTHING::equals);
        return resolved.size() == 1 ? function(resolved, map(value)) : resolved;
    }

    private @Nullable Object function(Map<String, Object> resolved, Map<String, Object> raw) {
        if (resolved.get("Ref") instanceof String name && parameters.containsKey(name)) {
            return parameters.get(name);
        }
        if (raw.get("Fn::If") instanceof List<?> branches) {
            boolean holds = holds(condition(Objects.requireNonNull(branches.get(0))));
            return resolved(branches.get(holds ? 1 : 2));
        }
        if (resolved.get("Fn::FindInMap") instanceof List<?> path) {
            Object mapping = section("Mappings").get(path.get(0));
            return map(map(mapping).get(path.get(1))).get(path.get(2));
        }
        if (resolved.get("Fn::Join") instanceof List<?> join && join.get(1) instanceof List<?> parts) {
            return String.join(
                    String.valueOf(join.get(0)),
                    parts.stream().map(String::valueOf).toList());
        }
        return resolved;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        return (List<Object>) Objects.requireNonNull(value);
    }

    /** Reads {@code !Ref Name} as {@code {Ref: Name}}, {@code !If [...]} as {@code {Fn::If: [...]}} and so on. */
    private static final class Functions extends SafeConstructor {
        Functions() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    String name = node.getTag().getValue().substring(1);
                    boolean plain = name.equals("Ref") || name.equals("Condition");
                    return new LinkedHashMap<>(Map.of(plain ? name : "Fn::" + name, argument(node)));
                }
            });
        }

        private Object argument(Node node) {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            return node instanceof SequenceNode sequence
                    ? constructSequence(sequence)
                    : constructMapping((MappingNode) node);
        }
    }
}
