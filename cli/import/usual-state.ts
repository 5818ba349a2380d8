/** Where an import keeps what it knows when nothing is said (`--state`). */
export const USUAL_STATE = 'imports';
