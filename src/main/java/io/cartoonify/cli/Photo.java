package io.cartoonify.cli;

import java.nio.file.Path;

/**
 * A photo to draw.
 *
 * @param file where it is
 * @param folder where its drawing goes, below the folder of all drawings; empty where it was named by itself
 */
record Photo(Path file, Path folder) {}
