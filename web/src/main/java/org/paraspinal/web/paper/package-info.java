/** Sets a page as a PDF, with type and drawings of its own; it reads nothing from the network and nothing from the disk. */
@NullMarked
package org.paraspinal.web.paper;

import org.jspecify.annotations.NullMarked;
