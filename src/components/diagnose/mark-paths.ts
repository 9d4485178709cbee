/** Shapes that marks of all sizes are drawn with, around the middle of a square of 28. */
export const OCTAGON = 'M-5.4-13h10.8L13-5.4V5.4L5.4 13H-5.4L-13 5.4V-5.4z';
export const CROSS = 'M-4.5-4.5l9 9m0-9l-9 9';
export const TICK = 'M-5.5.5l4 4 7-8';
export const QUESTION = 'M-3.5-2.6a3.5 3.5 0 1 1 5 3.2Q0 1.4 0 3M0 6.4v.2';
export const DASHES = '4 2.6';
