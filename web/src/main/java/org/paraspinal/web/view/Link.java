package org.paraspinal.web.view;

/** A way to another page. */
public record Link(String label, String href) {}
