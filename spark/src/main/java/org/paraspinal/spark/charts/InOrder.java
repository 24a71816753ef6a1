package org.paraspinal.spark.charts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** Brings here what lies on many machines, in its order and only so much at once. */
final class InOrder {
    private InOrder() {}

    /** What to do with each. */
    interface Each<T> {
        void one(T t) throws IOException;
    }

    /** All of one heap, which is to lie there ready. */
    static <T> void bring(JavaRDD<T> all, int heap, int atOnce, Each<T> each) throws IOException {
        for (long from = 0; ; from += atOnce) {
            List<T> some = some(all, heap, from, atOnce);
            for (T t : some) each.one(t);
            if (some.size() < atOnce) return;
        }
    }

    private static <T> List<T> some(JavaRDD<T> all, int heap, long from, int most) {
        return all.mapPartitions(those -> cut(those, from, most)).collectPartitions(new int[] {heap})[0];
    }

    private static <T> Iterator<T> cut(Iterator<T> all, long from, int most) {
        for (long i = 0; i < from && all.hasNext(); i++) all.next();
        var some = new ArrayList<T>();
        while (some.size() < most && all.hasNext()) some.add(all.next());
        return some.iterator();
    }
}
