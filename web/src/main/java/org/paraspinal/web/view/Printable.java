package org.paraspinal.web.view;

/** A page that is also set on paper. */
public sealed interface Printable permits PlanPage, HandOverPage, DoctorPage {}
