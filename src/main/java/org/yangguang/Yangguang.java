package org.yangguang;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program: one process that runs an agency's information-disclosure work (政府信息公开). */
@SpringBootApplication
@Modulithic(systemName = "Yangguang 阳光", sharedModules = "shared")
public class Yangguang {

    public static void main(String[] args) {
        Commands.of(args)
                .ifPresentOrElse(
                        command ->
                                System.exit(run(command, Arrays.copyOfRange(args, 1, args.length))),
                        () -> SpringApplication.run(Yangguang.class, args));
    }

    private static int run(Commands.Command command, String[] args) {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            return command.run(args, System.in, out, err);
        } finally {
            out.flush();
        }
    }
}
