package org.paraspinal.exchange.fhir;

/** A resource is JSON, but a field of it cannot be understood. It names the field, never what stands there. */
final class NotReadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;

    NotReadable(String field, String expected) {
        super(expected, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
