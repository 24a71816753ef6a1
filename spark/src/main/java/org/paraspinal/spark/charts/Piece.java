package org.paraspinal.spark.charts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.paraspinal.spark.file.Part;

/**
 * What is read in one go: lines of one file.
 *
 * @param file its name in what is told
 */
record Piece(String file, boolean zipped, Part part) implements Serializable {

    /** All files, in order; what is compressed cannot be begun in its midst. */
    static List<Piece> of(List<ChartFile> files, int readers) {
        var pieces = new ArrayList<Piece>();
        for (ChartFile f : files) {
            List<Part> parts = f.zipped() ? List.of(Part.whole(f.address())) : Part.of(f.address(), f.bytes(), readers);
            for (Part p : parts) pieces.add(new Piece(f.name(), f.zipped(), p));
        }
        return List.copyOf(pieces);
    }
}
