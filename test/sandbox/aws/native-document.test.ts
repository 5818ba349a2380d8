import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nativeDocument } from '#sandbox/aws/native-document.ts';

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ minLength: 1 }),
  fc.set(fc.string(), { minLength: 1 }),
  fc.set(fc.integer(), { minLength: 1 }),
);
const { document } = fc.letrec<{ value: unknown; document: Record<string, unknown> }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('document')),
  document: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
}));

it('gives what the SDK gives, of any document', () => {
  fc.assert(
    fc.property(document, (given) => {
      const attributes = marshall(given);
      expect(nativeDocument(attributes)).toEqual(unmarshall(attributes));
    }),
  );
});

it('refuses what the SDK refuses', () => {
  expect(() => nativeDocument({ a: {} })).toThrow('No value defined');
  expect(() => nativeDocument({ a: { M: { b: { X: '1' } } } })).toThrow('Unsupported type passed: X');
});
