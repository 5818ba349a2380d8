/** What one record of a document from outside comes to. Amounts in centavos, instants ISO-8601 or calendar days. */
export interface ReadRecord {
  /**
   * `payment`, `refund`: recorded. `feedback`, `optOut`: of a message. `doubtful`: may be money, and goes to a person. `refused`: cannot
   * be read, and goes to a person. `ignored`: surely none of these.
   */
  readonly kind: 'payment' | 'refund' | 'doubtful' | 'feedback' | 'optOut' | 'ignored' | 'refused';
  /** What it names: an invoice, a bill, a title, a message. */
  readonly reference?: string;
  readonly amount?: number;
  readonly at?: string;
  /** Of the file, from 1. */
  readonly line?: number;
  readonly why: string;
}

/** The kinds that a person has to deal with. */
export const needsPerson = ({ kind }: Pick<ReadRecord, 'kind'>): boolean =>
  kind === 'doubtful' || kind === 'refused';
