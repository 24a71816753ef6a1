/** Leads a person along the path, page by page: each act is kept, then judged anew. */
@NullMarked
package org.paraspinal.web.flow;

import org.jspecify.annotations.NullMarked;
