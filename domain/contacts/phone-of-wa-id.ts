/**
 * The phone (E.164) of a WhatsApp id. An id is the number without "+", and those of Brazilians who came to WhatsApp
 * before the ninth digit still lack it: 55, DDD and eight digits of which the first is 6 to 9 is a mobile phone, whose
 * number today has a 9 before them (ANATEL, Resolução 553/2010).
 */
export function phoneOfWaId(waId: string): string {
  const digits = waId.replace(/\D/g, '');
  const old = /^55(\d\d)([6-9]\d{7})$/.exec(digits);
  return old ? `+55${old[1]}9${old[2]}` : `+${digits}`;
}
