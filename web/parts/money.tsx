import { moneyText } from './formats.ts';

/** An amount of money. */
export function Money({ centavos }: { readonly centavos: number }) {
  return <span style={{ whiteSpace: 'nowrap' }}>{moneyText(centavos)}</span>;
}
