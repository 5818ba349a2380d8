/** Which Pix charge of a debt. */
export interface ChargeNumber {
  readonly debtId: string;
  readonly version: number;
  /** What distinguishes it from the other charges of that version: a number, or the day and the amount. */
  readonly n: number | string;
}

/**
 * The txid of a charge, always the same for the same charge, so that a request made twice makes one: 32 letters and
 * digits, of the 26 to 35 that BACEN's API asks for. `sha256Hex` gives the SHA-256 of a text in hexadecimal; 128 bits
 * of it are kept. Throws a RangeError when it gives anything shorter or else.
 */
export function makeTxid({ debtId, version, n }: ChargeNumber, sha256Hex: (text: string) => string): string {
  const txid = sha256Hex(JSON.stringify(['cobv', debtId, version, n])).slice(0, 32);
  if (!/^[0-9a-fA-F]{32}$/.test(txid)) throw new RangeError('the digest must be SHA-256 in hexadecimal');
  return txid;
}
