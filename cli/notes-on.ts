import { missingMonths } from '#domain/debt/missing-months.ts';
import type { Config } from '#schemas/config/config.ts';

/**
 * What a valid configuration leaves out of what the law would allow, or needs soon, one sentence each.
 * @param today `YYYY-MM-DD`
 */
export function notesOn({ creditors, legalRate }: Config, today: string): string[] {
  const missing = Object.values(creditors).some(({ charges }) => charges.basis === 'legal')
    ? missingMonths(legalRate.months, today)
    : [];
  return [
    'Monetary correction (correção monetária, CC art. 389) is not charged.',
    ...(missing.length === 0
      ? []
      : [
          `The legal rate of ${missing.join(', ')} is missing in legal/legal-rate.yaml: no interest is charged for it. Import it with regua legal-rate.`,
        ]),
  ];
}
