/**
 * The longest pause, in seconds, for which a codec with discontinuous transmission sends nothing during silence. After that, a new description of the
 * noise is due, so a longer time without packets is no such pause.
 */
export const LONGEST_DTX_PAUSE_SECONDS = 10;
