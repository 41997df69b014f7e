const MEGABYTE = 1024 * 1024;

export const LARGEST_FILE = 25 * MEGABYTE;
/** What one person may send in a day, in bytes and in files. */
export const DAY_BYTES = 200 * MEGABYTE;
export const DAY_COUNT = 200;
/** Files that hang on one thing. */
export const MOST_FILES = 10;
