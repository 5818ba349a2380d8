/**
 * CRC-16/CCITT-FALSE of the text as UTF-8, four upper-case hex digits: polynomial 0x1021, begins at 0xFFFF, nothing
 * reflected (EMV QRCPS-MPM §4.7.3, which BACEN's Manual do BR Code follows). `123456789` gives `29B1`.
 */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
