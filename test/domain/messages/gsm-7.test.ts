import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asGsm7, isGsm7 } from '#domain/messages/gsm-7.ts';

/** 3GPP TS 23.038, §6.2.1, the basic table in its order, without carriage return and escape. */
const BASIC_TABLE =
  '@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

describe('the characters that take one septet', () => {
  it('are the characters of the basic table, and no letter more of Portuguese', () => {
    expect([...BASIC_TABLE]).toHaveLength(126);
    for (const character of BASIC_TABLE) expect([character, isGsm7(character)]).toEqual([character, true]);
    for (const character of 'áâãêíóôõúçÁÂÃÊÍÓÔÕÚ')
      expect([character, isGsm7(character)]).toEqual([character, false]);
  });

  it('are not those of the extension table, which take two, nor what is in none', () => {
    for (const character of '^{}\\[~]|€`“’–\t\r😀')
      expect([character, isGsm7(character)]).toEqual([character, false]);
  });

  it('are all that a text may have: one other character makes it no GSM-7', () => {
    expect(isGsm7('Ola, a fatura vence amanha')).toBe(true);
    expect(isGsm7('Ola, a fatura vence amanhã')).toBe(false);
    expect(isGsm7('')).toBe(true);
  });
});

describe('a name in GSM-7', () => {
  it.each([
    { name: 'Padaria São José', written: 'Padaria Sao Jose' },
    { name: "D'Ávila ‘Irmãos’ ´n´ `Cia`", written: "D'Avila 'Irmaos' 'n' 'Cia'" },
    { name: '“Bar do Zé” — Praia–Norte', written: '"Bar do Ze" - Praia-Norte' },
    { name: 'Açaí & Cia.', written: 'Acai & Cia.' },
    { name: 'Empório № 1', written: 'Emporio No 1' },
    { name: '  Bar   do 😀  Tonho ', written: 'Bar do Tonho' },
    { name: '日本', written: '' },
  ])('of $name is $written', ({ name, written }) => {
    expect(asGsm7(name)).toBe(written);
  });

  it('is GSM-7 whatever the name, and does not change when it is written again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const written = asGsm7(name);
        expect(isGsm7(written)).toBe(true);
        expect(written).not.toMatch(/^ | {2}| $/);
        expect(asGsm7(written)).toBe(written);
      }),
    );
  });
});
