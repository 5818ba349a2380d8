import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContacts } from '#domain/contacts/read-contacts.ts';

const valuesOf = (kind: 'email' | 'phone', written: string[]) =>
  readContacts(kind, written).contacts.map(({ value }) => value);

describe('addresses as billing writes them', () => {
  it('are each kept once, in the order given, as they were first written', () => {
    expect(valuesOf('email', ['b@x.example', ' A@X.Example', 'a@x.example', 'b@x.example'])).toEqual([
      'b@x.example',
      'A@x.example',
    ]);
    expect(readContacts('phone', ['(85) 99900-0001', '+55 85 99900 0001', '85 3333-1234'])).toEqual({
      contacts: [
        {
          kind: 'phone',
          value: '+5585999000001',
          asWritten: '(85) 99900-0001',
          takesSms: true,
          whatsApp: 'unknown',
        },
        {
          kind: 'phone',
          value: '+558533331234',
          asWritten: '85 3333-1234',
          takesSms: false,
          whatsApp: 'unknown',
        },
      ],
      defects: [],
    });
  });

  it.each([
    { kind: 'email' as const, written: 'maria(a)x.example', reason: 'must have one @', isKept: false },
    {
      kind: 'email' as const,
      written: 'maria@gmial.com',
      reason: 'has a domain that looks like a slip of gmail.com',
      isKept: true,
    },
    { kind: 'phone' as const, written: '99900-0001', reason: 'has no area code (DDD)', isKept: false },
    {
      kind: 'phone' as const,
      written: '(85) 99999-9999',
      reason: 'has one digit repeated, as a made-up number has',
      isKept: true,
    },
    {
      kind: 'phone' as const,
      written: '0800 123 4567',
      reason: 'is a number of a service, and no line of a person',
      isKept: false,
    },
  ])('a $kind that $reason is reported, and kept: $isKept', ({ kind, written, reason, isKept }) => {
    const { contacts, defects } = readContacts(kind, [written]);
    expect(defects).toEqual([{ kind, asWritten: written, reason, isKept }]);
    expect(contacts).toHaveLength(isKept ? 1 : 0);
  });

  it('that are blank are none, and nothing is wrong with them', () => {
    expect(readContacts('email', ['', '  '])).toEqual({ contacts: [], defects: [] });
  });

  it('never appear in a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.emailAddress(), fc.string({ minLength: 6 })),
        fc.constantFrom('email' as const, 'phone' as const),
        (written, kind) => {
          for (const { reason } of readContacts(kind, [written]).defects)
            expect(reason.includes(written.trim())).toBe(false);
        },
      ),
    );
  });
});
