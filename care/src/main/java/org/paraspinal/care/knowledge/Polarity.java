package org.paraspinal.care.knowledge;

/** Which way a "yes" points: adverse never loosens, favourable never tightens, neutral may do either. */
public enum Polarity {
    ADVERSE,
    FAVOURABLE,
    NEUTRAL
}
