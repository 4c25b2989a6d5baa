/** Most bytes of a page image or PDF that one answer carries. By itself: the window holds no schema. */
export const maxMediaPart = 4 * 1024 * 1024;
