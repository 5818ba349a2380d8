/** GSM 03.38, basic table without its control characters: the characters that take one septet in an SMS. */
const BASIC = /[A-Za-z0-9 @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà\n]/;

/** True if every character is one septet of GSM-7, so that 160 of them fit one part. */
export const isGsm7 = (text: string): boolean => [...text].every((character) => BASIC.test(character));

/**
 * A name in GSM-7: typographic quotes and dashes become plain ones; other characters without an equivalent are
 * removed.
 */
export const asGsm7 = (name: string): string =>
  [
    ...name
      .replace(/[‘’´`]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/[–—]/g, '-')
      .normalize('NFKD'),
  ]
    .filter((character) => BASIC.test(character))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
