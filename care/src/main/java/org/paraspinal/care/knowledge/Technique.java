package org.paraspinal.care.knowledge;

import java.util.List;

/**
 * A technique that can be planned.
 *
 * @param deliveries who may give it
 * @param grade how strong the evidence for low back pain is: A good, B moderate, C low, D very low or none
 * @param evidence the grade in one honest sentence
 */
public record Technique(
        String id,
        String says,
        String goodFor,
        List<String> deliveries,
        String grade,
        String evidence,
        List<String> sources) {}
