import type { openApiDocument } from './document.ts';

type Document = Awaited<ReturnType<typeof openApiDocument>>;
type Operation = NonNullable<Document['paths'][string]['get']>;

/** An operation of a document, with where it is. */
export interface Documented {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** Every operation of a document, in its order. */
export const operationsOf = ({ paths }: Document): Documented[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
