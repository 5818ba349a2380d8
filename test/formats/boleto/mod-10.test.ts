import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mod10 } from '#formats/boleto/mod-10.ts';
import { digits, slips, withSlip } from '#test/builders/boletos.ts';
import vectors from '#test/fixtures/boleto.json' with { type: 'json' };

describe('mod 10', () => {
  it.each(vectors.mod10_samples)('$input gives $dv', ({ input, dv }) => {
    expect(mod10(input)).toBe(dv);
  });

  it('changes with any single wrong digit', () => {
    fc.assert(
      fc.property(digits(10), slips(10), (field, slip) => {
        expect(mod10(withSlip(field, slip))).not.toBe(mod10(field));
      }),
    );
  });
});
