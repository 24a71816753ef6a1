package org.paraspinal.spark.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.paraspinal.cohort.formula.Formula;
import org.paraspinal.cohort.formula.Words;
import org.paraspinal.cohort.table.Layout;

/** The layout of a table in words that travel to other machines, and what comes back as bytes. */
record Travelling(String formula, List<String> header, Map<String, List<String>> words) implements Serializable {
    Travelling {
        header = List.copyOf(header);
    }

    Layout layout() {
        try {
            return Layout.of(header, Formula.of(formula), new Words(words));
        } catch (Formula.NotUnderstood e) {
            throw new IllegalStateException("a formula that was understood before", e);
        }
    }

    /** Something that can be written. */
    interface Written {
        void to(DataOutputStream to) throws IOException;
    }

    static byte[] bytes(Written written) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var to = new DataOutputStream(bytes)) {
            written.to(to);
        }
        return bytes.toByteArray();
    }

    static DataInputStream read(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
