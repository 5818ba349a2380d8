/**
 * The phone (E.164) of a WhatsApp id. An id is the number without "+", and those of Brazilians who came to WhatsApp
 * before the ninth digit still lack it: 55, DDD and eight digits of which the first is 6 to 9 is a mobile phone, whose
 * number today has a 9 before them (ANATEL, Resolução 553/2010).
 * @returns undefined when the id is no phone: people may show a username, and are known by another id then
 */
export function phoneOfWaId(waId: string): string | undefined {
  const digits = waId.replace(/^\+/, '');
  if (!/^[1-9]\d{7,14}$/.test(digits)) return undefined;
  const old = /^55(\d\d)([6-9]\d{7})$/.exec(digits);
  return old ? `+55${old[1]}9${old[2]}` : `+${digits}`;
}
