import type { SignIn } from '#schemas/config/stage.ts';

/** Says which creditors of the programs of a stage there are not; undefined when there are all. */
export function unknownCreditorIn(
  programs: SignIn['programs'],
  creditors: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const [name, { creditors: given }] of Object.entries(programs)) {
    const unknown = given === 'all' ? [] : given.filter((id) => !Object.hasOwn(creditors, id));
    if (unknown.length > 0)
      return `signIn.programs.${name}.creditors: ${unknown.join(', ')} is no creditor: there are ${Object.keys(creditors).join(', ')}`;
  }
  return undefined;
}
