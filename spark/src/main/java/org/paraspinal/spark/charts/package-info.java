/** Screens everybody of whom files of FHIR resources tell, on many machines; what is written is what one machine writes. */
@NullMarked
package org.paraspinal.spark.charts;

import org.jspecify.annotations.NullMarked;
