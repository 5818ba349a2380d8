import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BUNDLING } from '#infra/building-blocks/bundle.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'regua-deferred-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every file of contracts, as imports name it. */
const FILES = readdirSync(join(ROOT, 'schemas'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('json/'))
  .sort();

type Zod = typeof z;
type Exports = Readonly<Record<string, unknown>>;

/** Bundles a module as functions are, and imports it. */
async function bundled(name: string, contents: string): Promise<Exports & { readonly z: Zod }> {
  const outfile = join(folder, `${name}.mjs`);
  buildSync({ ...BUNDLING, stdin: { contents, resolveDir: ROOT, loader: 'ts' }, outfile });
  return import(/* @vite-ignore */ pathToFileURL(outfile).href);
}

/** What a contract is, whichever zod made it; undefined of what is none. */
function described({ ZodType }: Zod, value: unknown): unknown {
  if (!(value instanceof ZodType)) return undefined;
  const made = (io: 'input' | 'output') => value.toJSONSchema({ io, unrepresentable: 'any' });
  return { input: made('input'), output: made('output') };
}

describe('contracts in a bundle', () => {
  let deferred: Exports & { readonly z: Zod };
  beforeAll(async () => {
    const files = FILES.map((file, index) => `export * as m${index} from '#schemas/${file}';`);
    deferred = await bundled('contracts', `export * as z from 'zod';\n${files.join('\n')}`);
  });

  it.each(FILES.map((file, index) => ({ file, index })))('are those of $file', async ({ file, index }) => {
    const source: Exports = await import(/* @vite-ignore */ join(ROOT, 'schemas', file));
    const contracts = (zod: Zod, exports: object) =>
      Object.fromEntries(
        Object.entries(exports).flatMap(([name, value]) => {
          const contract = described(zod, value);
          return contract === undefined ? [] : [[name, contract]];
        }),
      );
    expect(contracts(deferred.z, Object(deferred[`m${index}`]))).toEqual(contracts(z, source));
  });
});

/** One of each way in which contracts are put together, and what is given to it. */
const USES: readonly {
  readonly what: string;
  readonly make: (zod: Zod) => z.ZodType;
  readonly given: unknown[];
}[] = [
  {
    what: 'fields with defaults, that may be absent, and of other contracts',
    make: (zod) => {
      const id = zod
        .string()
        .min(2)
        .regex(/^[a-z]+$/, 'must be small letters');
      return zod.strictObject({
        id,
        ids: zod.array(id).max(2).default(['ab']),
        limits: zod.strictObject({ upTo: zod.int().positive() }).default({ upTo: 100 }),
        note: id.optional(),
        nothing: zod.boolean().nullish(),
      });
    },
    given: [
      { id: 'ab' },
      { id: 'A', ids: ['ab', 'cd', 'ef'], extra: 1 },
      { id: 'ab', note: null, nothing: null },
    ],
  },
  {
    what: 'kinds told apart by a field, also when made of the options of another',
    make: (zod) => {
      const one = zod.strictObject({ kind: zod.literal('one'), at: zod.iso.datetime({ offset: true }) });
      const two = one.extend({ kind: zod.literal('two'), day: zod.iso.date() });
      const both = zod.discriminatedUnion('kind', [one, two]);
      return zod.discriminatedUnion('kind', [
        ...both.options,
        two.omit({ at: true }).extend({ kind: zod.literal('three') }),
      ]);
    },
    given: [
      { kind: 'one', at: '2026-03-02T09:00:00-03:00' },
      { kind: 'two', at: '2026-03-02', day: '2026-02-30' },
      { kind: 'three', day: '2026-02-28' },
      { kind: 'four' },
    ],
  },
  {
    what: 'checks and changes of our own, in their order',
    make: (zod) =>
      zod
        .string()
        .trim()
        .transform((text, context) => {
          if (text !== '') return text.length;
          context.addIssue({ code: 'custom', message: 'is empty' });
          return zod.NEVER;
        })
        .pipe(zod.int().max(3))
        .refine((length) => length !== 2, { error: 'must not be two', path: ['length'] }),
    given: [' abc ', ' ', 'ab', 'abcd', 7],
  },
  {
    what: 'names and values, sets, tuples and what is read from text',
    make: (zod) =>
      zod.looseObject({
        byName: zod.partialRecord(zod.enum(['a', 'b', 'c']).exclude(['c']), zod.coerce.number()),
        pair: zod.tuple([zod.url(), zod.union([zod.literal(1), zod.unknown().array()])]),
        seen: zod.set(zod.uuid()).optional(),
        word: zod.templateLiteral(['v', zod.int()]).readonly(),
      }),
    given: [
      { byName: { a: '7' }, pair: ['https://example.com/', 1], word: 'v1', more: true },
      { byName: { c: 'x' }, pair: ['no url', 2], seen: new Set(['x']), word: 'w' },
    ],
  },
];

describe('a schema in a bundle', () => {
  it.each(USES)('reads as zod does: $what', async ({ make, given }) => {
    const { z: deferred } = await bundled('zod', `export * as z from 'zod';`);
    const read = (schema: z.ZodType) => given.map((value) => schema.safeParse(value));
    const plain = (results: ReturnType<typeof read>) =>
      results.map(({ success, data, error }) => ({ success, data, issues: error?.issues }));
    expect(plain(read(make(deferred)))).toEqual(plain(read(make(z))));
  });

  it('is what zod says that it is', async () => {
    const { z: deferred } = await bundled('zod', `export * as z from 'zod';`);
    const schema = deferred.string().meta({ id: 'Word' }).describe('a word');
    expect(schema).toBeInstanceOf(deferred.ZodString);
    expect('minLength' in schema && Object.keys(schema).includes('def')).toBe(true);
    expect([schema.description, schema.meta()]).toEqual(['a word', { description: 'a word' }]);
  });

  it('has the fields and the options of what it is made of', async () => {
    const { z: deferred } = await bundled('zod', `export * as z from 'zod';`);
    const made = (zod: Zod) => {
      const one = zod.strictObject({ a: zod.string(), b: zod.int().optional() });
      const narrowed = one.refine(() => true).describe('one');
      const others = [
        one.omit({ a: true }),
        one.pick({ b: true }),
        one.extend({ c: zod.url() }),
        zod.object(),
      ];
      const shapes = [one, narrowed, ...others];
      const word = zod.enum(['a', 'b']);
      return {
        fields: shapes.map(({ shape }) => Object.keys(shape)),
        words: [word.options, word.exclude(['a']).options, zod.enum({ a: 1 }).options],
        kinds: zod.union([word, one]).options.map((option) => option.safeParse('a').success),
      };
    };
    expect(made(deferred)).toEqual(made(z));
  });

  it('is not made before something of it is asked for', async () => {
    const { z: deferred } = await bundled('zod', `export * as z from 'zod';`);
    let made = 0;
    const count = { postProcessor: () => (made += 1) };
    Object.assign(deferred.config(), count);
    const one = deferred.strictObject({ word: deferred.string().min(2).optional() });
    const either = deferred.discriminatedUnion('kind', [one.extend({ kind: deferred.literal('a') })]).array();
    expect(made).toBe(0);
    expect(one.safeParse({ word: 'ab' }).success).toBe(true);
    const ofOne = made;
    expect(ofOne).toBeGreaterThan(3);
    expect(either.safeParse([{ kind: 'a', word: 'a' }]).success).toBe(false);
    expect(made).toBeGreaterThan(ofOne);
    Object.assign(deferred.config(), { postProcessor: undefined });
  });
});
