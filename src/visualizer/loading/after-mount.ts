/** When a figure has come to life, what it may need later can be brought (ms). */
export const AFTER_MOUNT = 1000;
