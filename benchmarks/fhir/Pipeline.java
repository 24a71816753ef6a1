/** Reads a line into what it says of one person. */
interface Pipeline {
    /** The id of the person, or null when the line is about nobody. */
    byte[] read(byte[] b, int from, int to);
}
