/** What is done with a batch: its collection begins, or it was a mistake. */
export type BatchAct = 'release' | 'undo';
