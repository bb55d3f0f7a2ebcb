package io.cartoonify.album;

/**
 * A file of an album.
 *
 * @param name with the folders that it is in, as its album has it
 * @param time when it was last changed, in milliseconds since 1970
 */
record AlbumFile(String name, long time) {}
