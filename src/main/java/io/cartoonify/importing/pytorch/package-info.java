/** PyTorch's files without PyTorch: reads state dicts, exchanges the weights of TorchScript archives. */
@NullMarked
package io.cartoonify.importing.pytorch;

import org.jspecify.annotations.NullMarked;
