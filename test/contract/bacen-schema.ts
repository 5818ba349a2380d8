import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import extract from '#test/fixtures/pix-bacen-openapi.json' with { type: 'json' };

/** An object may hold only what its schema names, so that a misspelt field is found. */
const CLOSED = { unevaluatedProperties: false };

const ajv = new Ajv2019({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({
  $id: 'bacen',
  components: {
    schemas: Object.fromEntries(
      Object.entries(extract.schemas).map(([name, schema]) => [name, closed(schema)]),
    ),
  },
});

/** A schema whose objects are closed where they are used: not in a part of an `allOf`, which sees its part only. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      switch (keyword) {
        case 'properties':
          return [
            keyword,
            Object.fromEntries(
              Object.entries(value).map(([name, property]) => [
                name,
                { ...(closed(property) as object), ...CLOSED },
              ]),
            ),
          ];
        case 'items':
          return [keyword, { ...(closed(value) as object), ...CLOSED }];
        case 'pattern':
          // The pattern of a CPF is written between slashes in the file, so that no text can ever meet it.
          return [keyword, value.replace(/^\/(.*)\/$/, '$1')];
        default:
          return [keyword, closed(value)];
      }
    }),
  );
}

const validators = new Map(
  extract.roots.map((root) => [
    root,
    ajv.compile({ $ref: `bacen#/components/schemas/${root}`, ...(root === 'TxId' ? {} : CLOSED) }),
  ]),
);

/** What is wrong with a value by a root of the extract, as `/path message`; empty when nothing is. */
export function violations(
  root: 'CobVSolicitada' | 'CobVRevisada' | 'Pix' | 'TxId',
  value: unknown,
): string[] {
  const validate = validators.get(root);
  if (!validate) throw new Error(`${root} is no root of the extract`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
