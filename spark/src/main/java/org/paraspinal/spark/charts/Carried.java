package org.paraspinal.spark.charts;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.paraspinal.exchange.fhir.Reduced;

/** What lines say of somebody, such that it can go from machine to machine. */
public final class Carried implements Externalizable {
    private static final long serialVersionUID = 1;

    private final Reduced told;

    /** One that becomes what is read next. */
    public Carried() {
        this(new Reduced(Known.rows()));
    }

    Carried(Reduced told) {
        this.told = told;
    }

    Reduced told() {
        return told;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        told.writeTo(out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        told.readFrom(in);
    }
}
