/** Success. */
export const FINE = 0;
/** Some rows were refused, or the configuration is not valid. */
export const FAULT = 1;
/** Wrong usage: a wrong option, or a file that cannot be read. */
export const USAGE = 2;
