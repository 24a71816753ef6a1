package org.paraspinal.care.knowledge;

import java.util.List;

/** A sentence about benefit, with its strength and sources. Pages take such sentences from here and from nowhere else. */
public record Claim(String id, String says, String term, String certainty, Mark mark, List<String> sources) {}
