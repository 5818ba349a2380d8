const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENSION = '\f^{}\\[~]|€';

/** Septets of a text in GSM-7 (3GPP TS 23.038); undefined if it has another character. */
export function septets(text: string): number | undefined {
  let count = 0;
  for (const character of text) {
    if (BASIC.includes(character)) count += 1;
    else if (EXTENSION.includes(character)) count += 2;
    else return undefined;
  }
  return count;
}
