const PATTERNS = {
  /** BACEN, API Pix 2.9.0, TxId. */
  charge: /^[a-zA-Z0-9]{26,35}$/,
  /** BACEN, API Pix 2.9.0, Pix.txid: also that of a static code. */
  payment: /^[a-zA-Z0-9]{1,35}$/,
} as const;

/** A txid as a charge must have it (`PUT /cobv/{txid}`), or as a payment may come with. */
export const isTxid = (text: string, of: keyof typeof PATTERNS): boolean => PATTERNS[of].test(text);
