package org.yangguang.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    Clock clock() {
        return new ProgramClock(Clock.system(ChinaTime.ZONE));
    }

    @Bean
    DataFolder dataFolder(@Value("${yangguang.data}") Path root) {
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    @Bean
    PersonalDataCipher personalDataCipher(
            @Value("${yangguang.personal-data-key:}") String key, DataFolder data)
            throws IOException {
        return new PersonalDataCipher(
                key.isBlank() ? keyBelow(data) : Base64.getDecoder().decode(key));
    }

    private static byte[] keyBelow(DataFolder data) throws IOException {
        Path file = data.folder("keys").resolve("personal-data.key");
        if (Files.notExists(file)) {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            var create = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = Files.newByteChannel(file, create, ownerOnly)) {
                channel.write(java.nio.ByteBuffer.wrap(Base64.getEncoder().encode(key)));
            }
        }
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
