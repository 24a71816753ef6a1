package org.paraspinal.web.view;

import org.paraspinal.web.paper.PaperSize;

/**
 * What every sheet of paper has around its words.
 *
 * @param size of the paper
 * @param style the stylesheet, whole
 * @param review that nobody has reviewed the rules
 * @param version of the knowledge
 */
public record PaperSheet(PaperSize size, Type type, String style, String review, String version) {
    /** How large the type and the drawings are. */
    public enum Type {
        ROOMY("roomy", 33),
        MIDDLE("middle", 30),
        DENSE("dense", 27);

        private final String word;
        private final double millimetres;

        Type(String word, double millimetres) {
            this.word = word;
            this.millimetres = millimetres;
        }

        /** As the stylesheet calls it. */
        public String word() {
            return word;
        }

        /** How wide a step is drawn. */
        public double millimetres() {
            return millimetres;
        }
    }
}
