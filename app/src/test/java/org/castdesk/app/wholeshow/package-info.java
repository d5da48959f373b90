/// A whole show at the real desk with a real engine, once with the keyboard alone and once with the
/// mouse alone, judged by what was recorded.
@org.jspecify.annotations.NullMarked
package org.castdesk.app.wholeshow;
