package org.paraspinal.web.view;

/**
 * The one button of a page.
 *
 * @param post whether it changes something, and so is a form with a token rather than a link
 */
public record Action(String label, String href, boolean post) {}
