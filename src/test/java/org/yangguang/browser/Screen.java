package org.yangguang.browser;

/** The window sizes that a page must serve. */
enum Screen {
    DESKTOP(1280, 900),
    PHONE(390, 844),
    SMALL_PHONE(320, 640);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
