package org.paraspinal.spark.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.paraspinal.cohort.table.Gathered;
import org.paraspinal.cohort.table.Layout;
import org.paraspinal.cohort.table.Sums;
import org.paraspinal.spark.Machines;
import org.paraspinal.statistics.mixed.Columns;
import org.paraspinal.statistics.mixed.Person;
import scala.Tuple2;

/** Brings together the rows of each person that stand apart: all of a person come to one machine. */
final class Scattered {
    private Scattered() {}

    /** What was read of each person somewhere, ready to travel. */
    static Iterator<Tuple2<String, byte[]>> travelling(Map<String, Person> people) throws IOException {
        var all = new ArrayList<Tuple2<String, byte[]>>(people.size());
        for (var person : people.entrySet())
            all.add(new Tuple2<>(person.getKey(), Travelling.bytes(person.getValue()::write)));
        return all.iterator();
    }

    static Gathered gathered(JavaPairRDD<String, byte[]> rows, int parts, Travelling plan, long leftOut)
            throws IOException {
        List<byte[]> summed = Machines.have(() -> rows.groupByKey(parts)
                .values()
                .mapPartitions(people -> List.of(summed(people, plan)).iterator())
                .collect());
        var sums = new Sums(plan.layout().design().columns());
        for (byte[] bytes : summed) sums.join(Sums.read(Travelling.read(bytes)));
        return sums.gathered(leftOut);
    }

    private static byte[] summed(Iterator<Iterable<byte[]>> people, Travelling plan) throws IOException {
        Layout layout = plan.layout();
        Columns columns = layout.design().columns();
        var sums = new Sums(columns);
        while (people.hasNext()) {
            var person = new Person(columns);
            for (byte[] bytes : people.next()) person.addAll(Person.read(columns, Travelling.read(bytes)));
            sums.add(person);
        }
        return Travelling.bytes(sums::write);
    }
}
