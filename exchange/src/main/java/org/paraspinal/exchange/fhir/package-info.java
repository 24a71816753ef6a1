/** Reads what FHIR R4 resources say of a person, code by code; what it does not know stays unknown. */
@NullMarked
package org.paraspinal.exchange.fhir;

import org.jspecify.annotations.NullMarked;
