/** What each page shows, as plain words and numbers, and how it becomes HTML; it decides nothing. */
@NullMarked
package org.paraspinal.web.view;

import org.jspecify.annotations.NullMarked;
