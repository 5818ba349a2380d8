import type { ConfigProblem } from '#config-loader/config-error.ts';
import type { Config } from '#schemas/config/config.ts';

/** Texts that are valid, and that nobody gets: of no régua, no courtesy, or no creditor. A régua or an offer book that nothing names is an error. */
export function unusedFiles({ reguas, creditors, brands }: Config): ConfigProblem[] {
  const used = JSON.stringify([reguas, creditors]);
  return Object.entries(brands).flatMap(([brand, { messages }]) =>
    Object.values(creditors).some((creditor) => creditor.brand === brand)
      ? Object.keys(messages)
          .filter((id) => !used.includes(JSON.stringify(id)))
          .map((id) => ({
            file: `templates/${brand}/${id}.yaml`,
            message: 'is not used by any régua or creditor',
          }))
      : [{ file: `templates/${brand}`, message: 'is not used by any creditor' }],
  );
}
