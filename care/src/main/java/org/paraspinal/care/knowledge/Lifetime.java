package org.paraspinal.care.knowledge;

/** How long an answer holds before it counts as not asked again. The days stand in {@code knowledge.yaml}. */
public enum Lifetime {
    SESSION,
    WEEK,
    EPISODE,
    LIFE
}
