package io.cartoonify.image.jpeg;

/**
 * What is kept of the 64 coefficients of a component's blocks.
 *
 * @param side how many samples across and down are made of a block, 1 or 2
 * @param diagonal whether of two times two coefficients the one of both directions is needed, too: not where the plane is
 *     made at least twice as large as wanted, for the filter that resizes it leaves nothing of it to see
 */
record Kept(int side, boolean diagonal) {
    /** @param factor how much smaller the photo is made before it is resized, 4 or 8 */
    static Kept of(Component component, Header header, int factor) {
        Component finest = header.luminance();
        boolean coarse = component.across() < finest.across() || component.down() < finest.down();
        return new Kept(Header.BLOCK / factor, coarse);
    }

    /** How many coefficients in zigzag order that are. */
    int count() {
        return side == 1 ? 1 : diagonal ? 5 : 3;
    }
}
