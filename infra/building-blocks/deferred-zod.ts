import * as zod from 'zod/v4';

// What bundles have in place of zod (`bundle.ts`): a schema is made when something of it is first asked for. A function reaches some
// 1,500 schemas, of which a call needs a few; making them all took a third of a start. What is not named below is zod's own.

/**
 * Methods that make another schema of one, whatever its kind: they are kept for later too. Any other property of a schema has it made,
 * so one that is missing here costs time and nothing else.
 */
const BUILDING: ReadonlySet<PropertyKey> = new Set(
  `array catch check default describe email endsWith exclude extend extract gt gte int keyof length loose lt lte max meta
   min multipleOf nonempty nonnegative nullable nullish omit optional overwrite partial pick pipe positive prefault
   readonly refine regex startsWith superRefine transform trim url`.split(/\s+/),
);

const TELLING: ReadonlySet<PropertyKey> = new Set(['describe', 'meta']);

/** Methods whose schema has the fields, or the options, of the one that it is made of. */
const KEEPING: ReadonlySet<PropertyKey> = new Set(['check', 'describe', 'meta', 'refine', 'superRefine']);

/** A schema that is made at its first use. */
class Deferred {
  /** Properties that it was made of, and that it has as they were given. */
  readonly parts: object;
  readonly #make: () => object;
  #made: object | undefined;

  constructor(make: () => object, parts: object) {
    this.#make = make;
    this.parts = parts;
  }

  get schema(): object {
    this.#made ??= this.#make();
    return this.#made;
  }
}

/** What each schema that a bundle knows stands for. */
const deferred = new WeakMap<object, Deferred>();

const behaviour: ProxyHandler<Deferred> = {
  get(target, name) {
    if (name in target.parts) return Reflect.get(target.parts, name);
    if (!BUILDING.has(name)) return Reflect.get(target.schema, name);
    return (...given: unknown[]) => {
      const make = (): object => Reflect.get(target.schema, name).apply(target.schema, given.map(itself));
      // Without anything given, `meta` and `describe` tell what they were given before.
      return given.length === 0 && TELLING.has(name) ? make() : defer(make, partsAfter(name, target, given));
    };
  },
  set: (target, name, value) => Reflect.set(target.schema, name, value),
  has: (target, name) => Reflect.has(target.schema, name),
  getPrototypeOf: (target) => Reflect.getPrototypeOf(target.schema),
  ownKeys: (target) => Reflect.ownKeys(target.schema),
  getOwnPropertyDescriptor(target, name) {
    const found = Reflect.getOwnPropertyDescriptor(target.schema, name);
    return found && { ...found, configurable: true };
  },
};

/** What is known of a schema that a method makes of another. */
function partsAfter(name: PropertyKey, { parts }: Deferred, [given]: readonly unknown[]): object {
  if (KEEPING.has(name)) return parts;
  if (!('shape' in parts) || typeof given !== 'object' || given === null) return {};
  const { shape } = parts;
  if (name === 'extend') return { shape: { ...Object(shape), ...given } };
  if (name !== 'pick' && name !== 'omit') return {};
  const kept = Object.entries(Object(shape)).filter(
    ([field]) => Boolean(Reflect.get(given, field)) === (name === 'pick'),
  );
  return { shape: Object.fromEntries(kept) };
}

function defer(make: () => object, parts: object = {}): object {
  const target = new Deferred(make, parts);
  const schema = new Proxy(target, behaviour);
  deferred.set(schema, target);
  return schema;
}

/**
 * Defers what a function makes to its first use.
 * @param partsOf what of it is known beforehand, of what the function is given
 */
const deferring = <Make extends (...given: never[]) => object>(
  make: Make,
  partsOf?: (...given: Parameters<Make>) => object,
): Make =>
  new Proxy(make, {
    apply: (_, self, given: Parameters<Make>) =>
      defer(() => Reflect.apply(make, self, given.map(itself)), partsOf?.(...given)),
  });

const withShape = (shape: object = {}): object => ({ shape });

/** What is given to zod, with its own schemas in it: of a list all, those of a shape as it asks for each. */
function itself(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const known = deferred.get(given);
  if (known) return known.schema;
  if (Array.isArray(given)) return given.map(itself);
  if (Object.getPrototypeOf(given) !== Object.prototype) return given;
  const shape = {};
  for (const name of Object.keys(given))
    Object.defineProperty(shape, name, { enumerable: true, get: () => itself(Reflect.get(given, name)) });
  return shape;
}

export * from 'zod/v4';
export const array = /* @__PURE__ */ deferring(zod.array);
export const boolean = /* @__PURE__ */ deferring(zod.boolean);
export const discriminatedUnion = /* @__PURE__ */ deferring(zod.discriminatedUnion, (_, options) => ({
  options,
}));
export const email = /* @__PURE__ */ deferring(zod.email);
export const httpUrl = /* @__PURE__ */ deferring(zod.httpUrl);
export const int = /* @__PURE__ */ deferring(zod.int);
export const json = /* @__PURE__ */ deferring(zod.json);
export const lazy = /* @__PURE__ */ deferring(zod.lazy);
export const literal = /* @__PURE__ */ deferring(zod.literal);
export const looseObject = /* @__PURE__ */ deferring(zod.looseObject, withShape);
export const number = /* @__PURE__ */ deferring(zod.number);
export const object = /* @__PURE__ */ deferring(zod.object, withShape);
export const partialRecord = /* @__PURE__ */ deferring(zod.partialRecord);
export const preprocess = /* @__PURE__ */ deferring(zod.preprocess);
export const record = /* @__PURE__ */ deferring(zod.record);
export const set = /* @__PURE__ */ deferring(zod.set);
export const strictObject = /* @__PURE__ */ deferring(zod.strictObject, withShape);
export const string = /* @__PURE__ */ deferring(zod.string);
export const templateLiteral = /* @__PURE__ */ deferring(zod.templateLiteral);
export const tuple = /* @__PURE__ */ deferring(zod.tuple);
export const union = /* @__PURE__ */ deferring(zod.union, (options) => ({ options }));
export const unknown = /* @__PURE__ */ deferring(zod.unknown);
export const url = /* @__PURE__ */ deferring(zod.url);
export const uuid = /* @__PURE__ */ deferring(zod.uuid);
const enumOf = /* @__PURE__ */ deferring(zod.enum, (values: unknown) =>
  Array.isArray(values) ? { options: values } : {},
);

export { enumOf as enum };
export const iso = {
  date: /* @__PURE__ */ deferring(zod.iso.date),
  datetime: /* @__PURE__ */ deferring(zod.iso.datetime),
  duration: /* @__PURE__ */ deferring(zod.iso.duration),
  time: /* @__PURE__ */ deferring(zod.iso.time),
};
export const coerce = {
  bigint: /* @__PURE__ */ deferring(zod.coerce.bigint),
  boolean: /* @__PURE__ */ deferring(zod.coerce.boolean),
  date: /* @__PURE__ */ deferring(zod.coerce.date),
  number: /* @__PURE__ */ deferring(zod.coerce.number),
  string: /* @__PURE__ */ deferring(zod.coerce.string),
};
