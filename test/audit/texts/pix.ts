/** CRC-16/CCITT-FALSE. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
    }
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}

function objectsOf(code: string): Map<string, string> | undefined {
  const objects = new Map<string, string>();
  for (let at = 0; at < code.length; ) {
    const length = Number(code.slice(at + 2, at + 4));
    if (!Number.isInteger(length) || at + 4 + length > code.length) return undefined;
    objects.set(code.slice(at, at + 2), code.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return objects;
}

/** What a Pix code asks for, in centavos (nothing if it leaves the amount open), its key, and what is wrong with it. */
export function readPix(code: string): {
  amount: number | undefined;
  key: string | undefined;
  faults: string[];
} {
  const objects = objectsOf(code);
  if (objects === undefined)
    return { amount: undefined, key: undefined, faults: ['its objects do not fit its length'] };
  const is = (id: string, value: string) =>
    objects.get(id) === value ? [] : [`object ${id} must be ${value}`];
  const atMost = (id: string, most: number) =>
    (objects.get(id) ?? '').length <= most ? [] : [`object ${id} must have at most ${most} characters`];
  const amount = objects.get('54');
  const account = objectsOf(objects.get('26') ?? '');
  return {
    amount: amount === undefined ? undefined : Math.round(Number(amount) * 100),
    key: account?.get('01'),
    faults: [
      ...is('53', '986'),
      ...is('58', 'BR'),
      ...atMost('59', 25),
      ...atMost('60', 15),
      ...is('63', crc16(code.slice(0, -4))),
      ...(account?.get('00')?.toLowerCase() === 'br.gov.bcb.pix'
        ? []
        : ['object 26 must be of br.gov.bcb.pix']),
    ],
  };
}

const object = (id: string, value: string): string => `${id}${String(value.length).padStart(2, '0')}${value}`;

/** A static Pix code, as billing writes one. */
export function pixCode({ key, amount, txid }: { key: string; amount: number; txid: string }): string {
  const code = [
    object('00', '01'),
    object('26', object('00', 'br.gov.bcb.pix') + object('01', key)),
    object('52', '0000'),
    object('53', '986'),
    object('54', (amount / 100).toFixed(2)),
    object('58', 'BR'),
    object('59', 'Bebidas Nordeste'),
    object('60', 'Fortaleza'),
    object('62', object('05', txid)),
    '6304',
  ].join('');
  return `${code}${crc16(code)}`;
}
