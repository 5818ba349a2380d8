import type { ConfigProblem } from '#config-loader/config-error.ts';
import type { Config } from '#schemas/config/config.ts';

/** Texts that are valid, and that nobody gets: of no régua, no courtesy, or no creditor. A régua or an offer book that nothing names is an error. */
export function unusedFiles({ reguas, creditors, brands }: Config): ConfigProblem[] {
  const unused = (file: string, by: string): ConfigProblem => ({ file, message: `is not used by ${by}` });
  const used = JSON.stringify([reguas, creditors]);
  return Object.entries(brands).flatMap(([brand, { messages }]) =>
    Object.values(creditors).some((creditor) => creditor.brand === brand)
      ? Object.keys(messages)
          .filter((id) => !used.includes(JSON.stringify(id)))
          .map((id) => unused(`templates/${brand}/${id}.yaml`, 'any régua or creditor'))
      : [unused(`templates/${brand}`, 'any creditor')],
  );
}
