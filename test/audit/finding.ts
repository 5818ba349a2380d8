/** What an auditor reports: which rule, on which line of the journal, about which debt, and what would be right. */
export interface Finding {
  rule: string;
  /** The number of the line in the journal, from 1; 0 for what is missing at its end. */
  line: number;
  /** The invoice, as people call the debt. */
  debt: string;
  found: string;
  right: string;
}

export function inWords({ rule, line, debt, found, right }: Finding): string {
  return `${rule}, line ${line}, ${debt}: ${found}; right: ${right}`;
}
