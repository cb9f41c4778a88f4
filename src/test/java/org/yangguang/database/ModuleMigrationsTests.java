package org.yangguang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yangguang.YangguangTest;

@YangguangTest
class ModuleMigrationsTests {

    @Autowired JdbcClient jdbc;

    @Test
    void namesEveryFolderOfMigrations() throws IOException {
        assertThat(ModuleMigrations.ORDER).containsAll(folders());
    }

    @Test
    void givesEveryModuleItsOwnSchemaAndHistory() throws IOException {
        var schemas =
                jdbc.sql(
                                "select schemaname from pg_tables where tablename = 'flyway_schema_history'")
                        .query(String.class)
                        .list();
        assertThat(schemas).contains("public").containsAll(folders());
    }

    @Test
    void keepsSessionsAndEventsInTablesOfItsOwn() {
        assertThat(jdbc.sql("select count(*) from spring_session").query(Long.class).single())
                .isNotNegative();
        assertThat(jdbc.sql("select count(*) from event_publication").query(Long.class).single())
                .isNotNegative();
    }

    @Test
    void sortsChineseByPinyin() {
        assertThat(
                        jdbc.sql(
                                        "select name from (values ('重庆'), ('中国'), ('安徽'), ('上海'), ('北京')) t (name) order by name")
                                .query(String.class)
                                .list())
                .containsExactly("安徽", "北京", "重庆", "上海", "中国");
    }

    private static List<String> folders() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("root"))
                    .toList();
        }
    }
}
