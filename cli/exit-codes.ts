/** All went well. */
export const FINE = 0;
/** Some rows were refused, or the configuration is not sound. */
export const FAULT = 1;
/** The command was not used as it is meant: a wrong option, a file that cannot be read. */
export const USAGE = 2;
