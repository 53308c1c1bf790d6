/**
 * Time between publishing and taking effect, in ms. `publishedAt` is read before COMMIT, and nodes read new versions
 * every half second: with it no reader is served a version that history later denies.
 */
export const settle = 1000;
