/** Where the files of jobs are kept: a folder, or a place in S3. */
@NullMarked
package io.cartoonify.job.files;

import org.jspecify.annotations.NullMarked;
