package io.cartoonify.cli;

import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** Everything that the jar can do besides serving. */
@Command(
        name = "cartoonify",
        description = {
            "Turns photos into cartoons. Without a command it serves the page and the API at http://localhost:8080;"
                    + " settings are given as --server.port=80 or SERVER_PORT=80.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "What a command takes: cartoonify COMMAND --help"})
public final class Commands implements Runnable {

    /** Whether {@code args} are for a command rather than settings ({@code --server.port=80}) for the service. */
    public static boolean isFor(String... args) {
        return args.length > 0 && (!args[0].startsWith("-") || args[0].matches("-h|--help|-V|--version"));
    }

    /**
     * Runs the command that {@code args} name.
     *
     * @param application the Spring configuration that wires the service
     * @return the process's exit code
     */
    public static int run(Class<?> application, String... args) {
        return new CommandLine(new Commands())
                .addSubcommand(new DrawCommand(application))
                .addSubcommand(new ImportCartoonGanCommand())
                .addSubcommand(new PushModelsCommand())
                .setExecutionExceptionHandler(Commands::fail)
                .execute(args);
    }

    /** A sentence in place of a stack trace; why a start failed was said already. */
    private static int fail(Exception e, CommandLine command, ParseResult arguments) {
        String place = e instanceof FileSystemException failure ? failure.getFile() + ": " : "";
        command.getErr().println(place + Reasons.of(e));
        return Reasons.mayPass(e) ? ExitCodes.TRY_AGAIN : ExitCodes.NOT_ALL;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
