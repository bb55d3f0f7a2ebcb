package io.cartoonify.image.jpeg;

/**
 * One of a photo's three planes: luminance or one of two chrominances.
 *
 * @param across blocks of it side by side in a minimum coded unit (A.2.3)
 * @param down blocks of it one above the other there
 * @param quantization what its coefficients are to be multiplied by, in zigzag order
 * @param dc the table of its blocks' means
 * @param ac the table of its blocks' detail
 */
record Component(int across, int down, int[] quantization, HuffmanTable dc, HuffmanTable ac) {}
