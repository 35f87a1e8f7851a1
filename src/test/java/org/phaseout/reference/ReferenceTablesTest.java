package org.phaseout.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phaseout.reference.ReferenceTable.Column;
import org.phaseout.reference.ReferenceTable.Type;

class ReferenceTablesTest {

    @TempDir
    Path folder;

    private ReferenceTables read(String text) throws IOException {
        Files.writeString(folder.resolve("oil.csv"), text);
        return ReferenceTables.load(folder);
    }

    @Test
    void tellsTypesByWhatTheCellsHold() throws IOException {
        ReferenceTable table =
                read("code,n,share,known,day,blank\n004,1,0.5,true,2020-01-31,\n008,-2,1,false,2020-02-01,\n")
                        .table("oil");
        assertThat(table.columns())
                .containsExactly(
                        new Column("code", Type.TEXT),
                        new Column("n", Type.WHOLE),
                        new Column("share", Type.DECIMAL),
                        new Column("known", Type.BOOLEAN),
                        new Column("day", Type.TEXT),
                        new Column("blank", Type.TEXT));
        assertThat(table.typed(table.rows().get(0), 5)).isNull();
    }

    @Test
    void looksUpAValueByAKeyAsTypedOrFolded() throws IOException {
        ReferenceTables tables = read("name,share,grade\nSovtol-10,0.90,1\nClophen,1,2\n");
        assertThat(tables.lookup("oil", "name", "SOVTOL 10", "share")).isEqualTo(new BigDecimal("0.90"));
        assertThat(tables.lookup("oil", "name", "Clophen", "grade")).isEqualTo(new BigDecimal("2"));
        assertThat(tables.lookup("oil", "grade", new BigDecimal("2.0"), "name")).isEqualTo("Clophen");
        assertThat(tables.lookup("oil", "name", "water", "share")).isNull();
        assertThat(tables.lookup("oil", "name", null, "share")).isNull();
    }

    @Test
    void namesTheTableOrColumnThatIsMissing() throws IOException {
        ReferenceTables tables = read("name\nClophen\n");
        assertThatThrownBy(() -> tables.lookup("oils", "name", "x", "name")).hasMessageContaining("oils");
        assertThatThrownBy(() -> tables.lookup("oil", "name", "x", "share")).hasMessageContaining("share");
    }

    @Test
    void changesTheHashWithAnyByteAndAnyName() throws IOException {
        String before = read("name\nClophen\n").hash();
        assertThat(ReferenceTables.load(folder).hash()).isEqualTo(before).hasSize(64);
        assertThat(read("name\nClophem\n").hash()).isNotEqualTo(before);
        read("name\nClophen\n");
        Files.move(folder.resolve("oil.csv"), folder.resolve("oils.csv"));
        assertThat(ReferenceTables.load(folder).hash()).isNotEqualTo(before);
    }

    @Test
    void saysWhichRowIsTornApart() {
        assertThatThrownBy(() -> read("name,share\nClophen,1\nSovol\n"))
                .isInstanceOf(UnreadableReference.class)
                .hasMessage("oil.csv, row 3 has 1 cells under 2 headings.");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        Files.write(folder.resolve("oil.csv"), "name\nPyralène\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ReferenceTables.load(folder)).hasMessageContaining("oil.csv is not UTF-8");
    }

    @Test
    void refusesHeadingsThatSqlCannotName() {
        assertThatThrownBy(() -> read("Name,Pure share\nClophen,1\n")).hasMessageContaining("'Name'");
        assertThatThrownBy(() -> read("name,name\nClophen,1\n")).hasMessageContaining("twice");
    }
}
