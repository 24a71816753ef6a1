package org.paraspinal.exchange.fhir;

/** What became of one line. */
public enum Outcome {
    /** It says something of a person, or of nobody: what it says was taken in. */
    READ,
    /** A resource of a type that says nothing to the safety check. */
    PASSED_OVER,
    /** It could not be read; what was expected is told. */
    TOLD
}
