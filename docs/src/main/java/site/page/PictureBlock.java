package site.page;

/** A picture with a sentence under it, as a block of a page. */
final class PictureBlock {
    private PictureBlock() { }

    /**
     * The block in AsciiDoc.
     *
     * @param role     what the block is called in the page besides "picture"; empty if it needs no name
     * @param svg      the picture, an svg element
     * @param sentence what it shows
     */
    static String of(String role, String svg, String sentence) {
        return """
                [.picture%s]
                ========
                ++++
                %s++++

                %s
                ========
                """.formatted(role.isEmpty() ? "" : "." + role, svg, sentence);
    }
}
