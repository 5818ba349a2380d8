import { describe, expect, it } from 'vitest';
import { decodeText } from '#formats/text/decode-text.ts';

const utf16 = (text: string, mark: boolean): Buffer =>
  Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

describe('a text is decoded strictly', () => {
  it.each([
    { case: 'UTF-8', bytes: Buffer.from('São João'), encoding: 'utf-8' },
    { case: 'UTF-8 with a byte-order mark', bytes: Buffer.from('\ufeffSão João'), encoding: 'utf-8' },
    { case: 'UTF-16 as Notepad saves it', bytes: utf16('São João', true), encoding: 'utf-16le' },
    { case: 'UTF-16 without a mark', bytes: utf16('São João', false), encoding: 'utf-16le' },
    { case: 'big-endian UTF-16', bytes: swapped(utf16('São João', true)), encoding: 'utf-16be' },
    { case: 'Windows-1252', bytes: Buffer.from('São João', 'latin1'), encoding: 'windows-1252' },
  ])('$case', ({ bytes, encoding }) => {
    expect(decodeText(bytes, 'any')).toEqual({ ok: true, text: 'São João', encoding });
  });

  it('Windows-1252 has letters where Latin-1 has controls', () => {
    expect(decodeText(Buffer.from([0x80, 0x20, 0x93, 0xe3, 0x94]), 'any')).toMatchObject({ text: '€ “ã”' });
  });

  it.each([
    {
      case: 'Windows-1252, where it is not allowed',
      bytes: Buffer.from('a\nSão', 'latin1'),
      allowed: 'unicode',
      says: 'is not UTF-8 text (line 2)',
    },
    {
      case: 'UTF-16 in the configuration',
      bytes: utf16('a: b', true),
      allowed: 'utf-8',
      says: 'is UTF-16: save it as UTF-8',
    },
    {
      case: 'half a surrogate pair in UTF-16',
      bytes: Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0]),
      allowed: 'any',
      says: 'no sound UTF-16',
    },
    {
      case: 'a letter that was lost before',
      bytes: Buffer.from('ok\nOl\ufffd'),
      allowed: 'utf-8',
      says: 'in line 2',
    },
    {
      case: 'a photograph',
      bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a]),
      allowed: 'any',
      says: 'is no text',
    },
    {
      case: 'two files in two encodings, joined',
      bytes: Buffer.concat([Buffer.from('José\n'), Buffer.from('João', 'latin1')]),
      allowed: 'any',
      says: 'mixes UTF-8 (line 1) and Windows-1252 (line 2)',
    },
  ] as const)('$case is refused', ({ bytes, allowed, says }) => {
    expect(decodeText(bytes, allowed)).toMatchObject({ ok: false, reason: expect.stringContaining(says) });
  });
});
