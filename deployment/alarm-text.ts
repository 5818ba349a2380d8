/** What an alarm says, each in one or two sentences. */
export interface AlarmText {
  readonly happened: string;
  /** What it means for debtors. */
  readonly debtors: string;
  /** What to do. */
  readonly todo: string;
}

/** The text of an alarm in CloudWatch, with the title of its entry in docs/runbook.md. */
export const inWords = ({ happened, debtors, todo }: AlarmText, entry: string): string =>
  `${happened} ${debtors} ${todo} Runbook: ${entry}.`;
