/** A deployed function was asked for the JSON Schema of a contract, which only the build makes. */
export class NoConvertersError extends Error {
  override readonly name = 'NoConvertersError';
}

const refuse = (): never => {
  throw new NoConvertersError('converters of schemas are in no bundle: npm run openapi makes the document');
};

// What `hono-openapi` imports of the converters that a bundle leaves out (`bundle.ts`).
export const loadVendor = refuse;
export const toJsonSchema = refuse;
export const toOpenAPISchema = refuse;
