/**
 * The mail box that requests may come to (电子邮箱来件): reads it, and makes of each mail a submission, a
 * letter to a known one, or something kept apart.
 */
@NullMarked
package org.yangguang.requests.mailbox;

import org.jspecify.annotations.NullMarked;
