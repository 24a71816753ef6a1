package org.paraspinal.web.view;

/** How far in the check, one vertebra a page: page 2 of about 9. */
public record Progress(int page, int of) {}
