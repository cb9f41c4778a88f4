package org.yangguang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The program: one process that runs an agency's information-disclosure work (政府信息公开). */
@SpringBootApplication
@Modulithic(systemName = "Yangguang 阳光", sharedModules = "shared")
public class Yangguang {

    public static void main(String[] args) {
        SpringApplication.run(Yangguang.class, args);
    }
}
